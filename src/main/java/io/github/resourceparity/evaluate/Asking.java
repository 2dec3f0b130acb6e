package io.github.resourceparity.evaluate;

import io.github.resourceparity.resolve.Fields;
import io.github.resourceparity.resolve.Reference;
import java.util.List;

/**
 * What a definition asks others for, as somebody wrote it.
 *
 * @param written the template before a tool transforms it, since that drops and repeats what is written
 * @param beside what stands beside the template, such as a service's provider and functions
 * @param variables what its variables ask for
 */
record Asking(Fields written, Fields beside, List<Reference> variables) {}
