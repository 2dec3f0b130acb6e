package io.github.resourceparity.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resourceparity.resolve.Term;
import io.github.resourceparity.resolve.Term.Join;
import io.github.resourceparity.resolve.Term.Origin;
import io.github.resourceparity.resolve.Term.Symbol;
import io.github.resourceparity.resolve.Term.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may have a name is found by how it begins and how it ends. */
class NamesakesTest {

    private static final Symbol STAGE = new Symbol(Origin.STAGE, "stage");
    private static final List<Term> NAMES = List.of(
            new Text("orders-dev"), Join.of(List.of(new Text("orders-"), STAGE)), Join.of(List.of(new Text("users-"), STAGE)), Join.of(List.of(STAGE, new Text("-orders"))), STAGE, new Text("orders"));

    private static List<String> of(Term name) {
        return new Namesakes<>(NAMES, term -> term).of(name).map(Term::display).toList();
    }

    @Test
    void aNameThatEndsWithASymbolIsToldByHowItBegins() {
        assertThat(of(Join.of(List.of(new Text("orders-"), STAGE)))).containsExactly("orders-dev", "orders-${stage}", "${stage}-orders", "${stage}", "orders");
        assertThat(of(Join.of(List.of(new Text("users-"), STAGE)))).containsExactly("users-${stage}", "${stage}-orders", "${stage}");
    }

    @Test
    void aNameThatBeginsWithASymbolIsToldByHowItEnds() {
        assertThat(of(Join.of(List.of(STAGE, new Text("-dev"))))).containsExactly("orders-dev", "orders-${stage}", "users-${stage}", "${stage}");
    }

    @Test
    void aNameThatIsKnownIsToldByBoth() {
        assertThat(of(new Text("orders-dev"))).containsExactly("orders-dev", "orders-${stage}", "${stage}");
        assertThat(of(new Text("users-orders"))).containsExactly("users-${stage}", "${stage}-orders", "${stage}");
    }

    @Test
    void whatIsOnlyASymbolMayBeAnything() {
        assertThat(of(STAGE)).hasSameSizeAs(NAMES);
    }
}
