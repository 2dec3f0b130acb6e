package io.github.resourceparity.maven;

import io.github.resourceparity.Progress;
import io.github.resourceparity.report.Terminal;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.maven.plugin.logging.Log;

/** Lines of Maven's log for people who wait: none on a short run, and on a long one no more than they can read. */
final class Pace implements Progress {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final Log log;
    private final LongSupplier clock;
    private final Thread thread = Thread.currentThread();
    private long next;

    /**
     * The lines of a run that begins now, in this thread.
     *
     * @param clock tells nanoseconds
     */
    Pace(Log log, LongSupplier clock) {
        this.log = log;
        this.clock = clock;
        this.next = clock.getAsLong() + PATIENCE;
    }

    /** Maven tells by the thread whose line it is, so only the goal's own says anything; it does its share of every step. */
    @Override
    public void at(String step, int done, int all) {
        if (Thread.currentThread() == thread && clock.getAsLong() - next >= 0) {
            next = clock.getAsLong() + PAUSE;
            var line = Terminal.line(step);
            log.info(all > 1 ? "%s, %s of %s".formatted(line, done, all) : line);
        }
    }
}
