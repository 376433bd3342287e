package dev.weir.bench.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A purchase as Hibernate keeps it. */
@Entity
@Table(name = "purchases")
@SuppressWarnings("unused") // Hibernate writes the fields
public class HibernatePurchase {
    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private @Nullable HibernateAccount account;

    private String item = "";
    private int quantity;
}
