package io.github.resourceparity.model;

import java.util.List;

/** The kinds of resource that have rules of their own. */
public final class Families {

    /** Every family; a test sees to that. */
    public static final List<Family<?>> ALL = List.of(Table.FAMILY, Queue.FAMILY);

    private Families() {}

    /** Whether a rule of some family looks at a path of that type where the two sides differ. */
    public static boolean lookAt(String type, String path, boolean added) {
        return ALL.stream().anyMatch(family -> family.types().contains(type) && family.looksAt(path, added));
    }
}
