package dev.weir;

/**
 * A transaction under way. Valid only inside the work it was made for; a statement run on it afterwards fails with a
 * {@code TransactionEndedException}.
 */
public interface Transaction extends Executor {}
