/**
 * One class per action of a program: what is sent, when and in what order, and what becomes of the answer.
 *
 * <p>Not here: opening sessions and transactions; a step is given the session it runs in.
 */
@NullMarked
package dev.weir.exec.step;

import org.jspecify.annotations.NullMarked;
