# Completion of balcaoctl(1) for bash.
_balcaoctl() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} word command= sub=
    COMPREPLY=()
    case $previous in
        --profile) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
        --cert|--macaroon-file|--passphrase-file|--secret-file) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
        --tender) mapfile -t COMPREPLY < <(compgen -W "cash lightning" -- "$current"); return ;;
        --database) mapfile -t COMPREPLY < <(compgen -W "sqlite: postgresql://" -- "$current"); return ;;
        --format) mapfile -t COMPREPLY < <(compgen -W "jsonl csv" -- "$current"); return ;;
        --role) mapfile -t COMPREPLY < <(compgen -W "clerk supervisor reviewer administrator auditor" -- "$current"); return ;;
        --by) mapfile -t COMPREPLY < <(compgen -W "cpf cnpj phone email handle other_id name" -- "$current"); return ;;
        --reason) mapfile -t COMPREPLY < <(compgen -W "serve contact correct request legal" -- "$current"); return ;;
        --ground) mapfile -t COMPREPLY < <(compgen -W "request retention mistake" -- "$current"); return ;;
        --before|--fields|--purpose|--identity|--contact|--notes) return ;;
        --operation|--quantity|--price|--given|--wait|--id|--url|--secret|--name|--unit|--person|--register|--limit|--from|--every|--at|--keep|--numbers-from) return ;;
        --to) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
        --into) mapfile -t COMPREPLY < <(compgen -W "sqlite: postgresql://" -- "$current"); return ;;
    esac
    local -i i
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        case $word in
            --profile|--database) i+=1 ;;
            -*) ;;
            *) if [ -z "$command" ]; then command=$word; elif [ -z "$sub" ]; then sub=$word; fi ;;
        esac
    done
    local words=
    case $command in
        "") words="init migrate doctor backend decode sale demo operation ticket receipt person policy role session customer vault register token export verify audit backup restore
                --profile --database --json --help --version" ;;
        init) words="--demo --name --unit --person --register" ;;
        backend) case $sub in
            "") words="add use test" ;;
            add) words="lnd --url --cert --macaroon-file --name" ;;
        esac ;;
        sale) words="--operation --quantity --price --tender --given --pay --wait --id" ;;
        demo) [ -n "$sub" ] || words="pay" ;;
        operation) words="--all"; [ -n "$sub" ] || words="list" ;;
        ticket) words="--limit"; [ -n "$sub" ] || words="list show" ;;
        export) words="--format --from --to" ;;
        receipt) [ -n "$sub" ] || words="show verify" ;;
        person) case $sub in
            "") words="list add import suspend role pin ways email password badge second-step codes take recovery-key recover --role --undo" ;;
            add) words="--role" ;;
            suspend) words="--undo" ;;
            email) words="--remove" ;;
            second-step) words="--confirm" ;;
            take) words="password badge second-step" ;;
        esac ;;
        policy) case $sub in
            "") words="second-step" ;;
            second-step) words="on off" ;;
        esac ;;
        role) [ -n "$sub" ] || words="list" ;;
        audit) case $sub in
            "") words="verify export anchor --format" ;;
            export) words="--format" ;;
        esac ;;
        session) [ -n "$sub" ] || words="list end" ;;
        customer) case $sub in
            "") words="add find list show edit merge consent history export erase due retention --even-if-alike --by
                --limit --before --fields --reason --purpose --version --withdraw --ground --identity --contact --notes" ;;
            add|edit) words="--even-if-alike" ;;
            find) words="--by --limit" ;;
            list|history) words="--limit --before" ;;
            show) words="--fields --reason" ;;
            consent) words="--purpose --version --withdraw" ;;
            erase) words="--ground" ;;
            retention) words="--identity --contact --notes" ;;
        esac ;;
        vault) case $sub in
            "") words="status rotate copy bring" ;;
            rotate) words="--secret" ;;
        esac ;;
        register) case $sub in
            "") words="list request enrol expel --wait --reason" ;;
            request) words="--wait" ;;
            expel) words="--reason" ;;
        esac ;;
        backup) case $sub in
            "") words="make list verify plan key --to --passphrase-file --typed --with-keys --without-keys --secret-file
                --every --at --keep" ;;
            make) words="--to --passphrase-file --typed --with-keys --without-keys" ;;
            list) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
            verify) mapfile -t COMPREPLY < <(compgen -f -W "--secret-file" -- "$current"); return ;;
            plan) words="on off --to --every --at --keep" ;;
        esac ;;
        restore) words="--into --secret-file --numbers-from --even-if-broken"
            # A file's name once one is begun; before that, what there is to say.
            [ -z "$current" ] || [[ $current == -* ]] || { mapfile -t COMPREPLY < <(compgen -f -- "$current"); return; } ;;
        token) [ -n "$sub" ] || words="keys rotate revoke" ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words --json" -- "$current")
}
complete -F _balcaoctl balcaoctl
