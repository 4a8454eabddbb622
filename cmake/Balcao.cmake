# One INTERFACE target holds the language level, the warnings and the defines of every target.
add_library(balcao_options INTERFACE)
target_compile_features(balcao_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
target_compile_options(balcao_options INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
  -Wswitch-enum -Wunused-result -Wimplicit-fallthrough -Wformat=2 -fno-omit-frame-pointer)
target_compile_definitions(balcao_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400
  BALCAO_VERSION="${PROJECT_VERSION}"
  $<$<BOOL:${BALCAO_STEPS}>:BALCAO_STEPS>)
target_include_directories(balcao_options INTERFACE
  ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR})
target_link_libraries(balcao_options INTERFACE tl::expected)
if(NOT BALCAO_TESTS)
  # What is shipped does not depend on the folder it was built in; tests look for their data beside their source.
  target_compile_options(balcao_options INTERFACE -ffile-prefix-map=${PROJECT_SOURCE_DIR}=.)
  if(NOT BALCAO_FUZZ)  # what nothing calls is left out
    target_compile_options(balcao_options INTERFACE -ffunction-sections -fdata-sections)
    target_link_options(balcao_options INTERFACE -Wl,--gc-sections)
  endif()
endif()
if(BALCAO_SANITIZE)
  target_compile_options(balcao_options INTERFACE -fsanitize=${BALCAO_SANITIZE} -fno-sanitize-recover=all)
  target_link_options(balcao_options INTERFACE -fsanitize=${BALCAO_SANITIZE})
endif()
if(BALCAO_FUZZ)
  target_compile_options(balcao_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# A test is one source (and its helpers) run by ctest without a display.
# balcao_test(NAME lightning_bolt11 SOURCES a.cpp LIBS balcao_domain [LABELS slow])
function(balcao_test)
  cmake_parse_arguments(T "" "NAME" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(test_${T_NAME} ${T_SOURCES})
  target_link_libraries(test_${T_NAME} PRIVATE balcao_options balcao_test_support Qt6::Test ${T_LIBS})
  target_compile_options(test_${T_NAME} PRIVATE -include ${PROJECT_SOURCE_DIR}/tests/support/patience.h)
  set_target_properties(test_${T_NAME} PROPERTIES UNITY_BUILD OFF)
  add_test(NAME ${T_NAME} COMMAND test_${T_NAME})
  set_tests_properties(${T_NAME} PROPERTIES
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_LOGGING_RULES=*.debug=false" TIMEOUT 300 LABELS "${T_LABELS}")
  if("regtest" IN_LIST T_LABELS)
    set_tests_properties(${T_NAME} PROPERTIES RUN_SERIAL TRUE TIMEOUT 600)
  endif()
endfunction()
