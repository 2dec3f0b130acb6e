/** What AWS SAM makes of a template: its short types written out as the resources that they stand for. */
package io.github.resourceparity.sam;
