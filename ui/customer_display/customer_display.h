#pragma once

#include "ui/customer_display/display_state.h"
#include "ui/text/language.h"
#include "ui/theme/theme.h"
#include "ui/widgets/painted.h"
#include "ui/widgets/qr_card.h"
#include "ui/widgets/spoken_parts.h"

#include <QPointer>

class QScreen;
class QTimer;

namespace balcao {

/// The window that faces the customer. Always light, because a dark room is no reason for a harder scan; its
/// measures scale with its height (1080 is the base). The customer may touch a language.
class CustomerDisplay final : public Painted, public HasSpokenParts {
    Q_OBJECT
 public:
    /// `officeLanguage` is spoken while the state names none. `desktop` says only whether things may move.
    CustomerDisplay(const Theme& desktop, const QString& officeLanguage, QWidget* parent = nullptr);
    ~CustomerDisplay() override;

    void setState(const DisplayState& state);
    [[nodiscard]] const DisplayState& state() const { return m_state; }
    void setOfficeLanguage(const QString& code);

    /// Where a person wants it is the name of a screen, this, or nothing: any screen but the counter's.
    static constexpr auto kWindow = "window";
    /// Fills the wanted screen, never the one `counter` is on; without such a screen it is a plain window.
    /// Comes and goes with the screens from then on.
    void showBeside(const QWidget& counter, const QString& wanted = {});
    [[nodiscard]] static QScreen* screenFor(const QWidget& counter, const QString& wanted);

    [[nodiscard]] QString spokenName() const override;
    /// The languages the customer may touch while there is something to pay.
    [[nodiscard]] int partCount() const override;
    [[nodiscard]] SpokenPart part(int index) const override;
    void pressPart(int index) override;
    [[nodiscard]] QSize sizeHint() const override { return {960, 540}; }

 Q_SIGNALS:
    /// The customer chose a language: put it into the ticket and set the state again.
    void languageChosen(const QString& code);
    void closed();

 protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

 private:
    void place();

    [[nodiscard]] QString say(const char* source) const;
    [[nodiscard]] QRectF box(qreal x, qreal y, qreal width, qreal height) const;
    [[nodiscard]] QRectF languageButton(int index) const;
    [[nodiscard]] qreal right() const;  ///< design pixels of the window's width

    void paintIdle(QPainter& painter);
    void paintCalled(QPainter& painter);
    void paintPay(QPainter& painter);
    void paintWait(QPainter& painter);
    void paintPaid(QPainter& painter);
    void paintFill(QPainter& painter);
    void paintHead(QPainter& painter, Role ink, bool clock);
    void paintFoot(QPainter& painter);
    void paintLanguages(QPainter& painter);
    void paintReceiptCard(QPainter& painter);
    void paintParagraph(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
                        Role role, qreal line) const;

    const Theme& m_desktop;
    QPointer<const QWidget> m_counter;
    QString m_wanted;
    Theme m_light;
    DisplayState m_state;
    QString m_officeLanguage;
    Phrasebook m_words;
    QrMatrix m_code;
    QrMatrix m_receipt;
    QTimer* m_flash;
    int m_flashStep = 0;
};

}  // namespace balcao
