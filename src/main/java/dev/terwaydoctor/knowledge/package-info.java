/**
 * What is known about causes: the catalogue under {@code src/main/resources/knowledge}, its loader and its matching conditions. Knowledge is
 * data that an SRE can read and extend; no code here decides for one cause.
 */
@NullMarked
package dev.terwaydoctor.knowledge;

import org.jspecify.annotations.NullMarked;
