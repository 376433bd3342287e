package dev.weir.driver.r2dbc.planted;

class IsOpen {}
