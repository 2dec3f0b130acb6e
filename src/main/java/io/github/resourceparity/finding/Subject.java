package io.github.resourceparity.finding;

import java.util.List;

/**
 * What a finding is about, in words that survive edits elsewhere: what overrides select by and fingerprints are made of.
 *
 * @param type the resource type, such as {@code AWS::SQS::Queue}; empty if it is about no resource
 * @param ids the logical ids that it goes by on either side
 * @param names the physical names that it goes by on either side, as they are displayed
 * @param property the path of the property, output or index it is about; empty if it is about the whole
 * @param values the values on both sides, as far as the finding depends on them
 * @param resources the identities of the resources, which tell them from all others of this run
 */
public record Subject(String type, List<String> ids, List<String> names, String property, List<String> values, List<String> resources) {

    /** About nothing that has a name, such as a whole file. */
    public static final Subject NONE = new Subject("", List.of(), List.of(), "", List.of());

    /** About something that is no resource. */
    public Subject(String type, List<String> ids, List<String> names, String property, List<String> values) {
        this(type, ids, names, property, values, List.of());
    }

    /** The same subject, narrowed to one of its properties and the values that differ there. */
    public Subject property(String path, String... differing) {
        return new Subject(type, ids, names, path, List.of(differing), resources);
    }
}
