package io.github.resourceparity.maven;

import java.nio.file.Path;

/**
 * Where the reports of a run go.
 *
 * @param module what tells the run from others of the same commit: the path of its module from the root of the repository and, unless it is the usual
 *     one, the id of its execution; empty, or such as {@code backend/orders/strict/}
 */
record Destination(Path folder, String module) {}
