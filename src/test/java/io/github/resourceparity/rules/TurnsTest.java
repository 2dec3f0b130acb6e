package io.github.resourceparity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Agreement;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.match.Matcher;
import io.github.resourceparity.model.Estate;
import io.github.resourceparity.refer.External;
import io.github.resourceparity.refer.Traces;
import io.github.resourceparity.source.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Rules run side by side, are told in their order, and none of them holds up a build for ever. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TurnsTest {

    private static final Estate EMPTY = new Estate(List.of(), List.of(), true);

    private final AtomicBoolean over = new AtomicBoolean();

    private static Comparison nothing() {
        return Matcher.compare(EMPTY, EMPTY, EMPTY, new Agreement(List.of(), List.of(), any -> true, false), Traces.of(EMPTY, EMPTY, EMPTY, External.NONE, () -> EMPTY));
    }

    private static Rule rule(String id, Supplier<Stream<String>> messages) {
        return new Rule() {
            @Override
            public Code code() {
                return Code.error(id, "a rule of this test");
            }

            @Override
            public Stream<Finding> check(Comparison comparison) {
                return messages.get().map(message -> code().at(new Source("a.yml", "a").head(), message));
            }
        };
    }

    private Stream<String> endless() {
        while (!over.get()) {
            Thread.onSpinWait();
        }
        return Stream.of();
    }

    @AfterEach
    void letGo() {
        over.set(true);
    }

    private static List<String> said(Duration most, Rule... rules) {
        return new Turns(List.of(rules), most).check(nothing()).map(finding -> finding.code().id() + ": " + finding.message()).toList();
    }

    @Test
    void findingsComeInTheOrderOfTheRules() {
        var rules = IntStream.range(0, 50).mapToObj(i -> rule("rule-" + i, () -> {
            IntStream.range(0, (50 - i) * 1000).forEach(any -> Thread.onSpinWait());
            return Stream.of("a", "b");
        })).toArray(Rule[]::new);

        assertThat(said(Duration.ofMinutes(1), rules)).containsExactlyElementsOf(IntStream.range(0, 50).boxed().flatMap(i -> Stream.of("rule-" + i + ": a", "rule-" + i + ": b")).toList());
    }

    @Test
    void rulesThatNeverEndAreToldAndTheOthersRun() {
        var endless = IntStream.range(0, Runtime.getRuntime().availableProcessors() + 1).mapToObj(i -> rule("endless-" + i, this::endless));
        var rules = Stream.concat(endless, Stream.of(rule("last", () -> Stream.of("said")))).toArray(Rule[]::new);

        assertThat(said(Duration.ofSeconds(1), rules)).startsWith("rule-unfinished: `endless-0` is not done after 1 second", "rule-unfinished: `endless-1` is not done after 1 second").endsWith("last: said").hasSize(rules.length);
    }

    /** The virtual machine waits for every other thread. */
    @Test
    void noRuleHoldsUpTheEndOfABuild() {
        assertThat(said(Duration.ofMinutes(1), rule("asks", () -> Stream.of("%s %s".formatted(Thread.currentThread().getName(), Thread.currentThread().isDaemon()))))).containsExactly("asks: parity-rule true");
    }

    @Test
    void whatARuleThrowsIsThrown() {
        assertThatThrownBy(() -> said(Duration.ofMinutes(1), rule("broken", () -> {
            throw new IllegalStateException("broken rule");
        }))).isInstanceOf(IllegalStateException.class).hasMessage("broken rule");
    }
}
