// What the counter's start is compared with: a window of Qt with one line of text in it, and nothing else.
#include <QApplication>
#include <QLabel>
#include <QMainWindow>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QLabel(QStringLiteral("A bare window")));
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}
