/** Both sides as inventories, for people who read them beside each other. */
package io.github.resourceparity.survey;
