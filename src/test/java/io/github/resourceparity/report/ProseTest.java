package io.github.resourceparity.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
