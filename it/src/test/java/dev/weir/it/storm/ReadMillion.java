package dev.weir.it.storm;

import dev.weir.Database;
import dev.weir.it.shapes.tx.big.ParcelModel;
import dev.weir.it.shapes.tx.big.Parcels;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicLong;

/** A program of its own, for a small heap: reads all parcels with their stops and tells how it went. */
final class ReadMillion {
    private ReadMillion() {}

    /** Takes the address of the database; prints how many parcels have the one stop that is theirs. */
    public static void main(String[] args) {
        Database db =
                Database.builder().url(args[0]).models(ParcelModel.INSTANCE).build();
        Parcels.byId(1).fetch(db).then().block(); // connects
        AtomicLong first = new AtomicLong();
        long begin = System.nanoTime();
        Long whole = Parcels.all()
                .include(parcel -> parcel.stops())
                .fetch(db)
                .doOnNext(parcel -> first.compareAndSet(0, System.nanoTime() - begin))
                .filter(parcel -> parcel.stops().size() == 1
                        && parcel.stops().get().get(0).parcelId() == parcel.id())
                .count()
                .block();
        long last = System.nanoTime() - begin;
        db.close().block();
        System.out.println("parcels " + whole);
        System.out.printf(
                "first after %d ms, last after %d ms, peak %d MiB of heap%n",
                first.get() / 1_000_000, last / 1_000_000, peak());
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
