/**
 * The troubleshooting procedure: which reads each of its steps makes, when a step is skipped and why. It runs the waves of reads and holds the
 * time and call budget. It knows no cause.
 */
@NullMarked
package dev.terwaydoctor.sop;

import org.jspecify.annotations.NullMarked;
