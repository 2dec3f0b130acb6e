package io.github.resourceparity.rules;

import io.github.resourceparity.finding.Code;
import io.github.resourceparity.finding.Count;
import io.github.resourceparity.finding.Finding;
import io.github.resourceparity.match.Comparison;
import io.github.resourceparity.model.Stack;
import io.github.resourceparity.source.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Rules that run on all cores, each for so long at most; their findings come in the order of the rules. A rule that is not done by then is
 * left alone, since nothing can stop it, and another thread takes its place.
 */
record Turns(List<Rule> rules, Duration most) {

    static final Code RULE_UNFINISHED = Code.error("rule-unfinished", "a rule takes longer than it may");

    private static final long UNBEGUN = -1;

    /** A rule that somebody works on, or will. */
    private record Turn(Rule rule, AtomicLong begun, Future<List<Finding>> found) {

        /** How many nanoseconds are left to it; all of them as long as nobody has begun. */
        long left(Duration most) {
            long start = begun.get();
            return start == UNBEGUN ? most.toNanos() : most.toNanos() - (System.nanoTime() - start);
        }
    }

    /** What the rules find in a comparison. */
    Stream<Finding> check(Comparison comparison) {
        return found(rule -> rule.check(comparison), comparison);
    }

    /** What the rules find where one stage is held against another. */
    Stream<Finding> across(List<Comparison> stages) {
        return stages.isEmpty() ? Stream.empty() : found(rule -> rule.across(stages), stages.get(0));
    }

    private Stream<Finding> found(Function<Rule, Stream<Finding>> question, Comparison comparison) {
        int cores = Runtime.getRuntime().availableProcessors();
        var threads = new ThreadPoolExecutor(cores, cores, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> daemon(work));
        try {
            var turns = rules.stream().map(rule -> turn(rule, question, threads)).toList();
            var found = new ArrayList<Finding>();
            for (var turn : turns) {
                found.addAll(found(turn, comparison, threads));
            }
            return found.stream();
        } finally {
            threads.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = Executors.defaultThreadFactory().newThread(work);
        thread.setDaemon(true);
        thread.setName("parity-rule");
        return thread;
    }

    private static Turn turn(Rule rule, Function<Rule, Stream<Finding>> question, ThreadPoolExecutor threads) {
        var begun = new AtomicLong(UNBEGUN);
        return new Turn(rule, begun, threads.submit(() -> {
            begun.set(System.nanoTime());
            return question.apply(rule).toList();
        }));
    }

    private List<Finding> found(Turn turn, Comparison comparison, ThreadPoolExecutor threads) {
        while (true) {
            try {
                return turn.found.get(Math.max(1, turn.left(most)), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (turn.left(most) <= 0) {
                    turn.found.cancel(true);
                    threads.setMaximumPoolSize(threads.getMaximumPoolSize() + 1);
                    threads.setCorePoolSize(threads.getCorePoolSize() + 1);
                    return List.of(unfinished(turn.rule, comparison));
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException wrong ? wrong : new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the check was interrupted", e);
            }
        }
    }

    private Finding unfinished(Rule rule, Comparison comparison) {
        var place = Stream.concat(comparison.candidate().stacks().stream(), comparison.baseline().stacks().stream()).map(Stack::heading).findFirst().orElseGet(() -> new Source("", "").head());
        return RULE_UNFINISHED
                .at(place, "`%s` is not done after %s".formatted(rule.code().id(), Count.of(most.toSeconds(), "second")))
                .label("what it would find is not known")
                .help("say `<%s>off</%s>` in `rules`, or raise `limits` with `seconds`".formatted(rule.code().id(), rule.code().id()));
    }
}
