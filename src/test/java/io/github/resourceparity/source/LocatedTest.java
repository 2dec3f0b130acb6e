package io.github.resourceparity.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A value is its value, wherever it stands. */
class LocatedTest {

    @Test
    void equalityLooksAtTheValueOnly() {
        var here = new Located<>("orders", new Source("a.yml", "orders").span(0, 6));
        var there = new Located<>("orders", new Source("b.yml", "x: orders").span(3, 9));
        assertThat(here).isEqualTo(there).hasSameHashCodeAs(there);
        assertThat(here).isNotEqualTo(new Located<>("events", here.span()));
    }

    @Test
    void aValueThatIsSeenElsewhereRemembersWhereItWasWritten() {
        var written = new Located<>("orders", new Source("names.yml", "orders").span(0, 6));
        var used = written.seenAt(new Source("serverless.yml", "${file(names.yml)}").head());
        assertThat(used.span().source().path()).isEqualTo("serverless.yml");
        assertThat(used.origin()).isEqualTo(written.span());
    }

    @Test
    void linesEndInEveryWayThatEditorsKnow() {
        var source = new Source("x", "a\r\nb\nc\rd");
        assertThat(source.position(3)).isEqualTo(new Position(2, 1));
        assertThat(source.position(5)).isEqualTo(new Position(3, 1));
        assertThat(source.position(7)).isEqualTo(new Position(4, 1));
        assertThat(source.line(4)).isEqualTo("d");
        assertThat(source.line(9)).isEmpty();
    }
}
