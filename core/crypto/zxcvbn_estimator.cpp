#include "crypto/zxcvbn_estimator.h"

#include <zxcvbn.h>

#include <cmath>
#include <vector>

namespace balcao {

int ZxcvbnEstimator::bits(const QByteArray& password, const QStringList& ownWords) const {
    std::vector<QByteArray> words;
    words.reserve(static_cast<size_t>(ownWords.size()));
    for (const QString& word : ownWords) words.push_back(word.toLower().toUtf8());
    std::vector<const char*> list;
    list.reserve(words.size() + 1);
    for (const QByteArray& word : words) list.push_back(word.constData());
    list.push_back(nullptr);
    return static_cast<int>(std::floor(ZxcvbnMatch(password.constData(), list.data(), nullptr)));
}

}  // namespace balcao
