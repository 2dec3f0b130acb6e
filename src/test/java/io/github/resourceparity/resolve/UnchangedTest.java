package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a stage does not change is the same value behind it, so that a large estate is not copied stage by stage. */
class UnchangedTest {

    private static final Source SOURCE = new Source("template.yml", "a b c");

    @Test
    void mapsAndListsThatNothingChangesAreThemselves() {
        var fields = fields("a", "b");
        var items = new Items(List.of(text("a"), text("b")));

        assertThat(fields.mapped((name, value) -> value)).isSameAs(fields);
        assertThat(fields.without(value -> value)).isSameAs(fields);
        assertThat(items.mapped(value -> value)).isSameAs(items);
        assertThat(items.given()).isSameAs(items);
        var located = text("a");
        assertThat(located.map(value -> value)).isSameAs(located);
    }

    @Test
    void oneChangedValueIsInTheirPlaceAndTheOthersAreWhatTheyWere() {
        var fields = fields("a", "b", "c");
        var changed = fields.mapped((name, value) -> name.equals("b") ? UPPER.apply(value) : value);

        assertThat(changed.display()).isEqualTo("{a: a, b: B, c: c}");
        assertThat(changed.field("a")).containsSame(fields.field("a").orElseThrow());
        assertThat(changed.field("b").orElseThrow().key()).isSameAs(fields.field("b").orElseThrow().key());
        assertThat(new Items(List.of(text("a"), text("b"))).mapped(UPPER).display()).isEqualTo("[A, B]");
    }

    @Test
    void whatIsOrBecomesNothingIsLeftOutWhereThatIsAsked() {
        UnaryOperator<Located<Term>> none = value -> value.value().display().equals("b") ? value.map(term -> Text.NOTHING) : value;

        assertThat(fields("a", "b", "c").without(none).display()).isEqualTo("{a: a, c: c}");
        assertThat(fields("a", "b").without(none).without(value -> value).display()).isEqualTo("{a: a}");
        assertThat(fields("a", "b").mapped((name, value) -> none.apply(value)).fields()).hasSize(2);
        assertThat(new Items(List.of(text("a"), text("b"))).mapped(none).given().display()).isEqualTo("[a]");
    }

    private static final UnaryOperator<Located<Term>> UPPER = value -> value.map(term -> new Text(term.display().toUpperCase(Locale.ROOT)));

    private static Located<Term> text(String text) {
        return new Located<>(new Text(text), SOURCE.head());
    }

    private static Fields fields(String... names) {
        var fields = new LinkedHashMap<String, Field>();
        for (var name : names) {
            fields.put(name, new Field(new Located<>(name, SOURCE.head()), text(name)));
        }
        return new Fields(fields);
    }
}
