package dev.weir.bench.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An account as Hibernate keeps it. Its purchases are read for as many accounts at a time as a query of the benchmark gives. */
@Entity
@Table(name = "accounts")
@SuppressWarnings("unused") // Hibernate writes the fields
public class HibernateAccount {
    private static final int AT_A_TIME = 256;

    @Id
    private long id;

    private String email = "";
    private String name = "";
    private @Nullable String city;
    private int age;
    private boolean active;
    private double balance;
    private long visits;

    @OneToMany(mappedBy = "account")
    @BatchSize(size = AT_A_TIME)
    private List<HibernatePurchase> purchases = new ArrayList<>();

    public List<HibernatePurchase> purchases() {
        return purchases;
    }
}
