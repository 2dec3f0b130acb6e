package io.github.resourceparity.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a recording was, sample by sample.
 *
 * @param own the methods that ran
 * @param under our own methods that ran or waited for what they called
 */
record Hotspots(long samples, Map<String, Long> own, Map<String, Long> under) {

    private static final int SHOWN = 60;

    static Hotspots of(Path file) throws IOException {
        var own = new HashMap<String, Long>();
        var under = new HashMap<String, Long>();
        long samples = 0;
        try (var recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                var event = recording.readEvent();
                var trace = event.getEventType().getName().equals("jdk.ExecutionSample") ? event.getStackTrace() : null;
                if (trace != null && ours(trace)) {
                    samples++;
                    own.merge(name(trace.getFrames().get(0)), 1L, Long::sum);
                    callers(trace.getFrames()).forEach(name -> under.merge(name, 1L, Long::sum));
                }
            }
        }
        return new Hotspots(samples, own, under);
    }

    private static boolean ours(RecordedStackTrace trace) {
        return !callers(trace.getFrames()).isEmpty();
    }

    private static HashSet<String> callers(List<RecordedFrame> frames) {
        var names = new HashSet<String>();
        frames.stream().map(Hotspots::name).filter(name -> name.startsWith("io.github.resourceparity.") && !name.contains("$$Lambda")).forEach(names::add);
        return names;
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    void print(PrintStream out) {
        print(out, "methods that ran", own);
        print(out, "our methods that ran or called", under);
    }

    private void print(PrintStream out, String title, Map<String, Long> counts) {
        out.printf("%n%s, in %% of %s samples%n", title, samples);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(each -> out.printf(Locale.ROOT, "%5.1f  %s%n", 100.0 * each.getValue() / samples, each.getKey()));
    }
}
