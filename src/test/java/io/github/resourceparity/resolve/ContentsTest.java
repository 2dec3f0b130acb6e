package io.github.resourceparity.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import io.github.resourceparity.source.Located;
import io.github.resourceparity.source.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {

    private static final Symbol STAGE = new Symbol(Origin.STAGE, "stage");

    @Test
    void aConstantHoldsNoneOfIt() {
        assertThat(fields("Key", list(new Text("orders"), STAGE, new Join(List.of(new Text("orders-"), STAGE)))).holds(Contents.ANY)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ref", "Fn::GetAtt", "Fn::ForEach::Loop", "fn::sub"})
    void aNameThatAFunctionCanHaveIsHeldHoweverDeep(String name) {
        var value = fields("Tags", list(fields("Value", fields(name, new Text("Table")))));

        assertThat(value.holds(Contents.FUNCTION)).isTrue();
        assertThat(value.holds(Contents.NOTHING | Contents.BRACE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{resolve:ssm:name}}", "{\"a\": 1}", "  {}", "[1]", "\n [1]", "\u2003[1]"})
    void aTextOfJsonOrOneThatDeploymentReadsIsHeldInAnyPieceOfIt(String text) {
        assertThat(fields("Key", new Text(text)).holds(Contents.BRACE)).isTrue();
        assertThat(list(new Join(List.of(STAGE, new Text(text)))).holds(Contents.BRACE)).isTrue();
    }

    @Test
    void nothingIsHeldInAMapAndInAList() {
        assertThat(fields("Key", Text.NOTHING).holds(Contents.NOTHING)).isTrue();
        assertThat(list(list(Text.NOTHING)).holds(Contents.NOTHING)).isTrue();
        assertThat(list(new Text("")).holds(Contents.ANY)).isFalse();
    }

    private static Fields fields(String name, Term value) {
        return new Fields(Map.of(name, new Field(located(name), located(value))));
    }

    private static Items list(Term... items) {
        return new Items(List.of(items).stream().map(ContentsTest::located).toList());
    }

    private static <T> Located<T> located(T value) {
        return new Located<>(value, new Source("a.yml", "").head());
    }
}
