/**
 * From the words of a question to the objects it is about: names that exist, and what to say when none or several do. Neither Slack nor
 * rendering is known here.
 */
@NullMarked
package dev.terwaydoctor.target;

import org.jspecify.annotations.NullMarked;
