-- What is open, counted with the days: pages of figures read as many rows as there are services and days of promise, and
-- never as many as there are open cases.
CREATE TABLE "figure_open" (
    "district" TEXT NOT NULL,
    "service" TEXT NOT NULL,
    "promised_on" TEXT NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "figure_open_pkey" PRIMARY KEY ("district","service","promised_on")
);
