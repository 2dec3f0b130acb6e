package io.github.resourceparity.model;

import java.util.List;

/** The kinds of resource that have rules of their own. */
public final class Families {

    /** Every family; a test sees to that. */
    public static final List<Family<?>> ALL = List.of(Table.FAMILY, Queue.FAMILY);

    private Families() {}

    /** Whether a rule of some family looks at that property of that type. */
    public static boolean own(String type, String property) {
        return ALL.stream().anyMatch(family -> family.types().contains(type) && family.own().contains(property));
    }
}
