package io.github.resourceparity.maven;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.maven.plugin.logging.Log;

/** Maven's log where a runner of GitHub Actions reads along: what stands in it is text, and never one of the runner's commands. */
record GitHubLog(Log log) implements Log {

    /** What starts a line, after whatever the runner takes for a blank; it knows none whose name starts with a colon, as our own places do. */
    private static final Pattern COMMAND = Pattern.compile("(?mU)^([^\\S\\n\\r]*+:):(?!:)");

    /** The older form, which it looks for anywhere in a line. */
    private static final String OLDER = "##[";

    /** The log, read along by a runner if the environment tells of one. */
    static Log of(Log log, Map<String, String> environment) {
        return GitHub.of(environment).isPresent() ? new GitHubLog(log) : log;
    }

    /** What Maven itself logs, such as why a build fails, as this log would have it. */
    static String text(String text, Map<String, String> environment) {
        return GitHub.of(environment).isPresent() ? inert(text) : text;
    }

    /** The text with a stand-in for a sign of each command: a sign without width would not do, since runners may look past it. */
    private static String inert(CharSequence text) {
        return COMMAND.matcher(text.toString().replace(OLDER, "#\uFFFD[")).replaceAll("$1\uFFFD");
    }

    @Override
    public boolean isDebugEnabled() {
        return log.isDebugEnabled();
    }

    @Override
    public void debug(CharSequence text) {
        log.debug(inert(text));
    }

    @Override
    public void debug(CharSequence text, Throwable error) {
        log.debug(inert(text), error);
    }

    @Override
    public void debug(Throwable error) {
        log.debug(error);
    }

    @Override
    public boolean isInfoEnabled() {
        return log.isInfoEnabled();
    }

    @Override
    public void info(CharSequence text) {
        log.info(inert(text));
    }

    @Override
    public void info(CharSequence text, Throwable error) {
        log.info(inert(text), error);
    }

    @Override
    public void info(Throwable error) {
        log.info(error);
    }

    @Override
    public boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public void warn(CharSequence text) {
        log.warn(inert(text));
    }

    @Override
    public void warn(CharSequence text, Throwable error) {
        log.warn(inert(text), error);
    }

    @Override
    public void warn(Throwable error) {
        log.warn(error);
    }

    @Override
    public boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }

    @Override
    public void error(CharSequence text) {
        log.error(inert(text));
    }

    @Override
    public void error(CharSequence text, Throwable error) {
        log.error(inert(text), error);
    }

    @Override
    public void error(Throwable error) {
        log.error(error);
    }
}
