package packages.shop;

public enum Status {
    SOLD
}
