package io.github.resourceparity.maven;

import java.io.Console;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * Whether Maven's output is coloured, told as Maven tells it: its own answer stands in classes that each line of Maven has elsewhere.
 *
 * @param asked what {@code style.color} says
 * @param watched whether there may be somebody who sees colours
 */
record Colours(String asked, boolean watched) {

    private static final Set<String> ALWAYS = Set.of("always", "yes", "force");
    private static final Set<String> NEVER = Set.of("never", "no", "none");

    static Colours of(MavenSession session) {
        var properties = Stream.of(session.getUserProperties(), session.getSystemProperties()).filter(Objects::nonNull).toList();
        var asked = properties.stream().flatMap(each -> Stream.of("style.color", "maven.style.color").map(each::getProperty)).filter(Objects::nonNull).findFirst();
        boolean interactive = Optional.ofNullable(session.getRequest()).filter(request -> request.isInteractiveMode()).isPresent();
        return new Colours(asked.orElse("auto"), interactive && !logged(properties) && terminal());
    }

    /** Whether the output goes to a file, as Maven's launcher passes it on. */
    private static boolean logged(List<Properties> properties) {
        return properties.stream().map(each -> each.getProperty("env.MAVEN_CMD_LINE_ARGS", "")).flatMap(words -> Stream.of(words.strip().split(" +"))).anyMatch(word -> word.equals("-l") || word.startsWith("--log-file"));
    }

    /** Since Java 22 there is a console where there is no terminal, too, which it says itself. */
    @SuppressWarnings("SystemConsoleNull") // that is what it is about
    private static boolean terminal() {
        var console = System.console();
        try {
            return console != null && (Runtime.version().feature() < 22 || (boolean) Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    /** Whether it is. */
    boolean on() {
        return ALWAYS.contains(asked) || watched && !NEVER.contains(asked);
    }
}
