package dev.weir.it.lifecycle;

import dev.weir.Database;
import dev.weir.it.shapes.tx.big.ParcelModel;
import dev.weir.it.shapes.tx.big.Parcels;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Path;

/** A program of its own, for a small heap: reads all parcels with their stops and tells how it went. */
final class ReadParcels {
    private ReadParcels() {}

    /** Prints the number of parcels whose one stop is theirs, and the most memory used in mebibytes. */
    public static void main(String[] args) {
        Database db = Database.builder()
                .url(ParcelFile.url(Path.of(args[0])))
                .models(ParcelModel.INSTANCE)
                .build();
        Long whole = Parcels.all()
                .include(parcel -> parcel.stops())
                .fetch(db)
                .filter(parcel -> parcel.stops().size() == 1
                        && parcel.stops().get().get(0).parcelId() == parcel.id())
                .count()
                .block();
        db.close().block();
        System.out.println("parcels " + whole);
        System.out.println("peak " + peak() + " MiB of heap");
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
