#pragma once

#include "settings/connection_service.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace balcao {

class Theme;

/// The lines of an honest test: what was tried, what came back, in words. Trouble fills its row; a changed
/// certificate shows both fingerprints with the pairs that differ.
class TestSteps final : public QWidget {
    Q_OBJECT
 public:
    explicit TestSteps(const Theme& theme, QWidget* parent = nullptr);

    void setSteps(const std::vector<TestStep>& steps);
    void setRunning();  ///< "Testing …" until the answer is there
    void setError(const Error& error);
    void clear();
    [[nodiscard]] bool passed() const { return m_ran && m_passed; }
    [[nodiscard]] bool hasRun() const { return m_ran; }
    [[nodiscard]] const std::vector<TestStep>& steps() const { return m_steps; }

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void rebuild();

    const Theme& m_theme;
    QVBoxLayout* m_rows;
    std::vector<TestStep> m_steps;
    bool m_ran = false;
    bool m_passed = false;
    bool m_running = false;
};

}  // namespace balcao
