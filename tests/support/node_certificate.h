#pragma once

namespace balcao::test {

/// Of a node that nobody runs.
inline constexpr auto kNodeCertificate =
    "-----BEGIN CERTIFICATE-----\n"
    "MIIBfzCCASWgAwIBAgIUZF716xHHtdZ+eO+3HQmfvMyw1hkwCgYIKoZIzj0EAwIw\n"
    "FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjA5NDcwNVoYDzIxMjYxMDI5\n"
    "MDk0NzA1WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO\n"
    "PQMBBwNCAASBqxxA22IYboGuOeaFSdqz8Qwkm8bE6AY6jnx9Xycv4fx9fTb9pP1C\n"
    "EtJoUywOKO+Zwk44deJoqJWFSh46M1Weo1MwUTAdBgNVHQ4EFgQUe9/Yd6C78Ot8\n"
    "+ZGJr4djRgt2cBAwHwYDVR0jBBgwFoAUe9/Yd6C78Ot8+ZGJr4djRgt2cBAwDwYD\n"
    "VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAscAb67NO24F2fghDlh5z\n"
    "Y1AQRK+poYtcGaO8Ja0JqbsCIEZQO2iUePZJ7C9SCqS8NArGzBWQspGQaQhxyhUK\n"
    "hJQ9\n"
    "-----END CERTIFICATE-----\n";

}  // namespace balcao::test
