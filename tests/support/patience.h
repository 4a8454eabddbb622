#pragma once

#include <QTest>

/// Every test program is compiled with this: a test that waits for something gives a machine that compiles
/// beside it, under the sanitizers, half a minute before it says that it did not come. Qt's own five seconds
/// are for a quiet one. What comes sooner is taken at once.
#undef QTRY_VERIFY
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 30'000)
