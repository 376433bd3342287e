package dev.weir.it.storm;

import dev.weir.Database;
import dev.weir.it.shapes.tx.bank.Account;
import dev.weir.it.shapes.tx.bank.AccountModel;
import dev.weir.it.shapes.tx.bank.Accounts;
import dev.weir.it.tx.Bank;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import reactor.core.publisher.Flux;

/**
 * A program of its own, in which Netty follows every buffer: a small storm, readers who leave what they were sent, and how
 * many buffers were lost.
 */
final class LeakyStorm {
    private static final int COLLECTIONS = 5;
    private static final int LEAVERS = 20;
    private static final Logger LEAKS = Logger.getLogger("io.netty.util.ResourceLeakDetector");

    private LeakyStorm() {}

    /** Takes the address of an empty database, a seed and a number of runs. */
    public static void main(String[] args) {
        AtomicInteger leaks = new AtomicInteger();
        LEAKS.addHandler(counting(leaks));
        Database db = Database.builder()
                .url(args[0])
                .option("maxSize", "5")
                .window(3)
                .models(AccountModel.INSTANCE)
                .build();
        db.schema().create().block();
        Bank bank = Bank.opened(db);
        new Storm(bank, true, true, Long.parseLong(args[1])).rage(0, Integer.parseInt(args[2]));
        for (int i = 0; i < LEAVERS; i++) {
            leave(bank, Accounts.all().fetch(db));
            leave(bank, Accounts.where(account -> account.id().ge(0L)).fetch(db));
        }
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc(); // what is lost is told of when it is collected and the next buffer is taken
            bank.assertBalanced();
        }
        db.close().block();
        System.out.println("leaks " + leaks);
    }

    /** One account is in hand and the others have arrived, but were not asked for, when their reader leaves. */
    private static void leave(Bank bank, Flux<Account> accounts) {
        accounts.concatMap(account -> bank.sum(bank.db()), 1).blockFirst();
    }

    private static Handler counting(AtomicInteger count) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                count.incrementAndGet();
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
