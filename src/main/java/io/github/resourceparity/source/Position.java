package io.github.resourceparity.source;

/**
 * A place that people and editors can go to.
 *
 * @param line 1 for the first line
 * @param column 1 for the first UTF-16 unit of the line, the unit of Java, SARIF and the editors
 */
public record Position(int line, int column) {}
