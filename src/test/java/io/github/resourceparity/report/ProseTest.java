package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "table `a_b` is *gone*, table `a_b` is \\*gone\\*",
                "a ` b, a \\` b",
                "`a` ` `b_`, `a` ` `b\\_\\`",
                "``a`b`` _x_, ``a`b`` \\_x\\_",
                "`, \\`",
                "a|b [x](y) #1 ${s} !, a\\|b \\[x\\](y) \\#1 \\$\\{s\\} \\!"
            })
    void markdownShowsATextAsItIs(String text, String markdown) {
        assertThat(Markdown.of(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "table `a<b>` & <i>, table <code>a&lt;b&gt;</code> &amp; &lt;i&gt;",
                "a ` <b>, a ` &lt;b&gt;",
                "<script>alert('x')</script>, &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"
            })
    void htmlShowsATextAsItIs(String text, String html) {
        assertThat(Html.prose(text)).isEqualTo(html);
    }

    @Test
    void aFenceIsLongerThanWhatItHolds() {
        assertThat(Markdown.fenced("a\n```\nb")).isEqualTo("````text\na\n```\nb\n````");
        assertThat(Markdown.code("a`b")).isEqualTo("``a`b``");
        assertThat(Markdown.code("`b")).isEqualTo("`` `b ``");
    }

    @Test
    void whatIsToBePastedIsCode() {
        assertThat(Markdown.block("say so:\n    <a>\n      <b/>\n    </a>"))
                .isEqualTo("say so:\n\n```text\n<a>\n  <b/>\n</a>\n```");
    }

    @Test
    void aNameStaysInItsCodeSpan() {
        assertThat(Markdown.code("a\n\n# b\r\n\u001B[31mc")).isEqualTo("`a # b \uFFFD[31mc`");
        assertThat(Markdown.code(" a ")).isEqualTo("` a `");
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLongStretchOfBlanksOrTicksTakesNoLongerThanItIs() {
        var blanks = " ".repeat(1_000_000);
        assertThat(Prose.line("é" + blanks + "x")).isEqualTo("é" + blanks + "x");
        assertThat(Prose.line("é" + blanks + "\n" + blanks + "x")).isEqualTo("é x");
        assertThat(Prose.line("é\t\tx")).isEqualTo("é  x");
        assertThat(Markdown.code("`".repeat(1_000_000))).hasSize(3_000_004);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "\uDE00\uD83D"})
    void halfACharacterCanBeWritten(String half) {
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(Prose.visible("x" + half + "y"))).isTrue();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(Markdown.code(half))).isTrue();
        assertThat(Prose.visible("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
    }
}
