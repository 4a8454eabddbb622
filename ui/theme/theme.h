#pragma once

#include "ui/theme/role.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QSize>

class QApplication;

namespace balcao {

class Dresser;

/// Colours by role, the scale and whether things move: one object made in the composition root and handed to
/// every widget as `const Theme&`. Painted widgets read it while painting and listen to `changed`.
/// It owns no screen state; `apply` is what makes an application look like it.
class Theme final : public QObject {
    Q_OBJECT
 public:
    explicit Theme(QObject* parent = nullptr);

    [[nodiscard]] QColor color(Role role) const { return roleColor(m_scheme, role); }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] SchemeChoice choice() const { return m_choice; }
    [[nodiscard]] qreal scale() const { return m_scale; }
    /// Logical pixels of the design at the current scale: round(px × scale).
    [[nodiscard]] int px(int designPx) const { return qRound(designPx * m_scale); }
    /// The same without rounding, for things that are painted.
    [[nodiscard]] qreal pxF(qreal designPx) const { return designPx * m_scale; }
    /// A window under 1320 wide or 720 high takes the compact measures.
    [[nodiscard]] bool isCompact() const { return m_compact; }
    /// False when the desktop or the settings say that nothing should move.
    [[nodiscard]] bool animates() const { return m_animates; }
    [[nodiscard]] QPalette palette() const;

    void setChoice(SchemeChoice choice);
    /// What the desktop prefers; heard from SystemScheme.
    void setSystemScheme(Scheme scheme);
    /// 0.90 to 1.40 as the person chose; 0 lets the width of the window decide (1.00, from 1600 on 1.15).
    void setUserScale(qreal scale);
    /// Told by the main window whenever its size changes.
    void setWindowSize(QSize logical);
    void setAnimates(bool animates);

    /// A fixed scale without the window's rules: for the customer display, the gallery and tests.
    void setFixedScale(qreal scale);

    /// Palette, style and style sheet of the whole application, now and at every change. Registers the fonts.
    void apply(QApplication& application);

 Q_SIGNALS:
    /// Colours, scale or density are different: repaint and measure again.
    void changed();

 private:
    void refresh();
    void restyle();

    QApplication* m_application = nullptr;
    Dresser* m_dresser;
    SchemeChoice m_choice = SchemeChoice::System;
    Scheme m_system = Scheme::Light;
    Scheme m_scheme = Scheme::Light;
    qreal m_userScale = 0;
    qreal m_fixedScale = 0;
    qreal m_scale = 1;
    QSize m_window{1366, 768};
    bool m_compact = false;
    bool m_animates = true;
};

}  // namespace balcao
