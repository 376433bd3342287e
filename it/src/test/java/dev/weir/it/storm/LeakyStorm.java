package dev.weir.it.storm;

import dev.weir.Database;
import dev.weir.it.shapes.tx.bank.AccountModel;
import dev.weir.it.tx.Bank;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** A program of its own, in which Netty follows every buffer: a small storm, and how many buffers were lost in it. */
final class LeakyStorm {
    private static final int COLLECTIONS = 5;
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
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc(); // what is lost is told of when it is collected and the next buffer is taken
            bank.assertBalanced();
        }
        db.close().block();
        System.out.println("leaks " + leaks);
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
