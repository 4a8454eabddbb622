#pragma once

#include "support/find_in_windows.h"
#include "ui/login/person_tiles.h"
#include "ui/shell/main_window.h"

namespace balcao::test {

/// The sign-in covers the window and knows who may come in: before that it takes no key.
inline bool isSignInAsked() {
    const auto* window = find<MainWindow>();
    const QWidget* cover = window ? window->cover() : nullptr;
    const auto* tiles = cover ? cover->findChild<PersonTiles*>() : nullptr;
    return tiles && tiles->partCount() > 0;
}

}  // namespace balcao::test
