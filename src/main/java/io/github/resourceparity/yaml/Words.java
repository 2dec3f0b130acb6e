package io.github.resourceparity.yaml;

import io.github.resourceparity.yaml.Cursor.Uncommon;

/**
 * The words of a text, each kept once: a template says the same few hundred over and over, and their copies would be a third of what is kept of it.
 *
 * <p>Two words are equal if and only if they are the same object.
 */
final class Words {

    private static final int FIRST = 256;

    /** Words that people write stand near to where they belong; those of a text that was made to have one place for all would each be looked for among all. */
    private static final int FARTHEST = 256;

    private final char[] text;
    private String[] slots = new String[FIRST];
    private int kept;

    Words(char[] text) {
        this.text = text;
    }

    /** The word between two offsets of the text. */
    String word(int from, int to) throws Uncommon {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = spread(hash);
        for (int passed = 0; slots[slot] != null; passed++) {
            if (slots[slot].hashCode() == hash && same(slots[slot], from, to)) {
                return slots[slot];
            }
            Cursor.expect(passed < FARTHEST);
            slot = slot + 1 & slots.length - 1;
        }
        return keep(slot, new String(text, from, to - from));
    }

    /** The word that equals one. */
    String word(String made) throws Uncommon {
        int slot = spread(made.hashCode());
        for (int passed = 0; slots[slot] != null; passed++) {
            if (slots[slot].equals(made)) {
                return slots[slot];
            }
            Cursor.expect(passed < FARTHEST);
            slot = slot + 1 & slots.length - 1;
        }
        return keep(slot, made);
    }

    private boolean same(String word, int from, int to) {
        if (word.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (word.charAt(i - from) != text[i]) {
                return false;
            }
        }
        return true;
    }

    private String keep(int slot, String word) {
        slots[slot] = word;
        kept++;
        if (kept > slots.length / 2) {
            grow();
        }
        return word;
    }

    private void grow() {
        var old = slots;
        slots = new String[old.length * 4];
        for (var word : old) {
            if (word != null) {
                int slot = spread(word.hashCode());
                while (slots[slot] != null) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = word;
            }
        }
    }

    private int spread(int hash) {
        return (hash ^ hash >>> 16) & slots.length - 1;
    }
}
