#pragma once

#include "ui/first_start/connect_step.h"

#include <functional>

namespace balcao {

class Field;

/// Where the data live: this computer, or the office's PostgreSQL.
class DataStep final : public ConnectStep {
    Q_OBJECT
 public:
    using Test = std::function<Future<std::vector<TestStep>>(const QString& url, const QByteArray& password)>;
    DataStep(const Theme& theme, Test ask, QAction* test, QWidget* parent = nullptr);

    /// The server's address; empty where this computer was chosen.
    [[nodiscard]] QString url() const;
    [[nodiscard]] QByteArray password() const;
    void setUrl(const QString& url);

 protected:
    [[nodiscard]] bool isFormComplete() const override;
    [[nodiscard]] Future<std::vector<TestStep>> ask() override;

 private:
    Test m_ask;
    Field* m_url;
    Field* m_password;
};

}  // namespace balcao
