#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace balcao {

class PinSide;
class TextLabel;
class Theme;

/// A screen in front of the counter: whose house it is and what is to be done on the left, the keypad on the
/// right, where the keyboard always is.
class EntryPage : public QWidget {
    Q_OBJECT
 public:
    ~EntryPage() override;
    [[nodiscard]] PinSide& side() const { return *m_side; }

 protected:
    /// Design pixels of the left: between what stands there and below the last of it.
    struct Room {
        int between = 8;
        int below = 36;
        int aboveTitle = 78;
    };
    EntryPage(const Theme& theme, const QString& name, Room room, QWidget* parent);

    /// Also what the page is called for the screen reader.
    void setTitle(const QString& title);
    /// Something else to do than typing a PIN: Esc, and a quiet key under the keypad.
    [[nodiscard]] QAction* offerInstead(const QString& name, const QString& text);
    /// A paragraph below the title, no wider than the eye follows.
    [[nodiscard]] TextLabel* makeSentence();
    [[nodiscard]] QVBoxLayout& left() const { return *m_left; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }

    void paintEvent(QPaintEvent* event) override;

 private:
    void place();

    const Theme& m_theme;
    Room m_room;
    TextLabel* m_title;
    PinSide* m_side;
    QVBoxLayout* m_left;
};

}  // namespace balcao
