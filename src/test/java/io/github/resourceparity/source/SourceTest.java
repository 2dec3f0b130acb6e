package io.github.resourceparity.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines and columns are those of editors: UTF-16 units, and one line for each LF, CR LF or lone CR. */
class SourceTest {

    @ParameterizedTest(name = "offset {1} of \"{0}\" is {2}:{3}")
    @CsvSource(textBlock = """
            abc,          0, 1, 1
            abc,          2, 1, 3
            abc,          3, 1, 4
            'a\nb',       2, 2, 1
            'a\r\nb',     3, 2, 1
            'a\rb',       2, 2, 1
            'a\r\n\r\nb', 5, 3, 1
            'a\n\nb',     2, 2, 1
            'a\n',        2, 2, 1
            'a\tb',       2, 1, 3
            '😀b',        2, 1, 3
            abc,         99, 1, 4
            """)
    void positionsCountUtf16UnitsAndEveryKindOfLine(String text, int offset, int line, int column) {
        assertThat(new Source("a.yml", text).position(offset)).isEqualTo(new Position(line, column));
    }

    @Test
    void anEmptyTextHasItsFirstPlace() {
        assertThat(new Source("a.yml", "").position(0)).isEqualTo(new Position(1, 1));
    }

    @ParameterizedTest(name = "line {1} of \"{0}\"")
    @CsvSource(textBlock = """
            'a\nb\nc',   2, b
            'a\r\nb\rc', 2, b
            'a\r\nb\rc', 3, c
            'a\nb',      1, a
            'a\nb',      3, ''
            """)
    void linesComeWithoutTheirEnds(String text, int number, String line) {
        assertThat(new Source("a.yml", text).line(number)).isEqualTo(line);
    }

    @Test
    void theHeadIsTheFirstThingThatStandsThere() {
        assertThat(new Source("a.yml", "\n\n  service: x\nb: c").head().text()).isEqualTo("service: x");
    }

    @Test
    void theHeadOfNothingIsTheBeginning() {
        assertThat(new Source("a.yml", " \n ").head().position()).isEqualTo(new Position(1, 1));
    }

    @Test
    void aSpanSaysItsPlaceAsCompilersDo() {
        assertThat(new Source("a/b.yml", "x\n  y").span(4, 5).place()).isEqualTo("a/b.yml:[2,3]");
    }
}
