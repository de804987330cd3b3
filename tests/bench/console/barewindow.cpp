// SPDX-FileCopyrightText: Keyward developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The least that a program with a table needs to be on screen: the floor of a start.
#include <QApplication>
#include <QMainWindow>
#include <QTableView>

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    QMainWindow window;
    window.setCentralWidget(new QTableView);
    window.resize(1200, 800);
    window.show();
    return QApplication::exec();
}
