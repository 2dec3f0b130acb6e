package io.github.resourceparity.yaml;

import io.github.resourceparity.source.Located;
import io.github.resourceparity.yaml.Cursor.Uncommon;
import java.util.List;

/**
 * CloudFormation's tags where they stand in a text; no other ones are common.
 *
 * @param foreign those found so far that the Serverless Framework does not know
 */
record CommonTags(Cursor cursor, List<Located<String>> foreign) {

    /** A tag with a blank after it. */
    String tag() throws Uncommon {
        int start = cursor.at();
        int end = start + 1;
        while (Character.isLetterOrDigit(cursor.charAt(end))) {
            end++;
        }
        Cursor.expect(cursor.blank(end));
        cursor.to(end);
        return cursor.word(start, end);
    }

    /** The call of the function that a tag stands for. */
    Node called(String tag, int start, Node argument) throws Uncommon {
        var function = Tags.function(tag);
        Cursor.expect(function.isPresent());
        var head = cursor.span(start, start + tag.length());
        if (Tags.FOREIGN.contains(tag)) {
            foreign.add(new Located<>(tag, head));
        }
        return Tags.call(tag, new Located<>(function.get(), head), argument);
    }
}
