package io.github.resourceparity.resolve;

import java.util.Arrays;

/** Fields while they are put together, one after the other, of which no two have the same name. */
public final class Filling {

    private String[] names;
    private Field[] values;
    private int size;

    /** For so many at most. */
    public Filling(int most) {
        names = new String[most];
        values = new Field[most];
    }

    /** The next one. */
    public void put(String name, Field field) {
        names[size] = name;
        values[size++] = field;
    }

    /** The next ones, which are the first of some others. */
    Filling first(Ordered<Field> others, int count) {
        for (int i = 0; i < count; i++) {
            put(others.key(i), others.value(i));
        }
        return this;
    }

    /** What it is filled with; nothing can be put afterwards. */
    public Fields fields() {
        boolean full = size == names.length;
        return new Fields(Ordered.of(full ? names : Arrays.copyOf(names, size), full ? values : Arrays.copyOf(values, size)));
    }
}
