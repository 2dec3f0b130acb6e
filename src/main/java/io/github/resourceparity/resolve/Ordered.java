package io.github.resourceparity.resolve;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A map that stays as it is, in the order it was made in. Nearly all maps of a template have a handful of keys: these are looked through,
 * which takes a third of the memory of linked ones.
 */
final class Ordered<V> extends AbstractMap<String, V> {

    /** Up to so many keys are looked through. */
    private static final int FEW = 8;

    private static final int[] NONE = {};

    private final String[] keys;
    private final V[] values;
    /** Positions by hash, counted from one; empty where there are few. */
    private final int[] index;

    private Ordered(String[] keys, V[] values) {
        this.keys = keys;
        this.values = values;
        this.index = keys.length <= FEW ? NONE : index(keys);
    }

    /** The same entries in the same order. */
    @SuppressWarnings("unchecked")
    static <V> Ordered<V> copy(Map<String, V> map) {
        if (map instanceof Ordered<V> ordered) {
            return ordered;
        }
        var keys = new String[map.size()];
        var values = (V[]) new Object[map.size()];
        int at = 0;
        for (var entry : map.entrySet()) {
            keys[at] = entry.getKey();
            values[at++] = entry.getValue();
        }
        return new Ordered<>(keys, values);
    }

    private static int[] index(String[] keys) {
        var index = new int[Integer.highestOneBit(keys.length) * 4];
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i], index);
            while (index[slot] != 0) {
                slot = slot + 1 & index.length - 1;
            }
            index[slot] = i + 1;
        }
        return index;
    }

    private static int slot(String key, int[] index) {
        int hash = key.hashCode();
        return (hash ^ hash >>> 16) & index.length - 1;
    }

    private int position(Object key) {
        if (index.length == 0) {
            for (int i = 0; i < keys.length; i++) {
                if (keys[i].equals(key)) {
                    return i;
                }
            }
            return -1;
        }
        int slot = slot((String) key, index);
        while (index[slot] != 0 && !keys[index[slot] - 1].equals(key)) {
            slot = slot + 1 & index.length - 1;
        }
        return index[slot] - 1;
    }

    @Override
    @SuppressWarnings("NullAway") // that there is nothing is null in maps
    public V get(Object key) {
        int position = position(key);
        return position < 0 ? null : values[position];
    }

    @Override
    public boolean containsKey(Object key) {
        return position(key) >= 0;
    }

    @Override
    public int size() {
        return keys.length;
    }

    /** A map of names that are all different, which takes the arrays as its own. */
    static <V> Ordered<V> of(String[] keys, V[] values) {
        return new Ordered<>(keys, values);
    }

    /** The name at a place in the order. */
    String key(int at) {
        return keys[at];
    }

    /** The value at a place in the order. */
    V value(int at) {
        return values[at];
    }

    @Override
    public Collection<V> values() {
        return new Values();
    }

    /** What goes over the array by itself: values are gone over far more often than anything else is done. */
    private final class Values extends AbstractCollection<V> {

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public Iterator<V> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < values.length;
                }

                @Override
                public V next() {
                    return values[next++];
                }
            };
        }
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super V> action) {
        for (int i = 0; i < keys.length; i++) {
            action.accept(keys[i], values[i]);
        }
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                return new Iterator<>() {
                    private int next;

                    @Override
                    public boolean hasNext() {
                        return next < keys.length;
                    }

                    @Override
                    public Entry<String, V> next() {
                        return Map.entry(keys[next], values[next++]);
                    }
                };
            }
        };
    }
}
