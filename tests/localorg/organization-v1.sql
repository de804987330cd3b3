BEGIN TRANSACTION;
CREATE TABLE api_keys (
            id TEXT COLLATE NOCASE PRIMARY KEY, display_name TEXT NOT NULL, description TEXT NOT NULL,
            owner_id TEXT COLLATE NOCASE, kind TEXT NOT NULL,
            resource_id TEXT COLLATE NOCASE NOT NULL,
            environment_id TEXT COLLATE NOCASE REFERENCES environments (id) ON DELETE CASCADE,
            salt BLOB NOT NULL, digest BLOB NOT NULL, usable_from INTEGER NOT NULL,
            sign_in INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
INSERT INTO "api_keys" VALUES('8HRC7MXZN86T4LII','bob-laptop','Bob''s own consumer for looking into partitions','u-fxs2di','Kafka','lkc-vv1f75','env-jqgukb',X'CE25AEAF882E11EB824A10156193C815',X'77AD9BD4D0560C8B48A66CCC4598858A9E1B2DC164883070C5FCB26450084325',1777039689664724,0,1777039689664724,1777039689664724);
INSERT INTO "api_keys" VALUES('RBEKVRPUFJQQGITE','','quick test before the Easter freeze','u-fxs2di','Kafka','lkc-vv1f75','env-jqgukb',X'4B5BE1559B530B6DFF965DC671A0090F',X'34BA73E600598B0F4FF90A34F467E3558FA77D5FFCCF8563FAE192C00E47A080',1779156489664724,0,1779156489664724,1779156489664724);
INSERT INTO "api_keys" VALUES('5C6C44Z6GIT690K3','bob-dev','Local development','u-fxs2di','Kafka','lkc-qkhbro','env-00egiu',X'D751975D97D862CA1FE2146BAEF97F2F',X'5F8A8EE9BE968644B6AF7963867B43E604937BED9B0563170C480DB92817F644',1787131209664725,0,1787131209664725,1787131209664725);
INSERT INTO "api_keys" VALUES('274JLMMSHM2Z3ET8','orders-service-prod','Order service, web shop','sa-sauz37','Kafka','lkc-zfnpcm','env-jqgukb',X'B101C6FC548A8D5DAD14F93FEAA46E34',X'238375DFD2B2556E3BDFDEF5069CB7BEFB3BEB477BC33F1BC616F82AC444A2D5',1787761929664724,0,1787761929664724,1787761929664724);
INSERT INTO "api_keys" VALUES('HNNTN6S14GX7PL9X','orders-service-legacy-path','Old order path, until the migration of cluster_1 is over','sa-sauz37','Kafka','lkc-vv1f75','env-jqgukb',X'B3778D14D84A50C660C95D8F7A6A6F42',X'4DEDD5BA7827E9A0F8CEAA16E19F6CBC5B8601D682B8D5C8802E1DEDA1073403',1742583369664724,0,1742583369664724,1742583369664724);
INSERT INTO "api_keys" VALUES('SJAVYJS6I6EL67CH','payments-sink','Sink connector to the ledger','sa-dkh39v','Kafka','lkc-vv1f75','env-jqgukb',X'D89928F014AADD02F8B3619E0A883E9D',X'F59083026F2562831FC2CC7B76FADE8A948846D145314CB2D0F0F43ED430F75B',1760597769664724,0,1760597769664724,1760597769664724);
INSERT INTO "api_keys" VALUES('R0F8M220CLLG5TKP','payments-sink','Sink connector to the ledger (new since the rotation in spring)','sa-dkh39v','Kafka','lkc-vv1f75','env-jqgukb',X'DBF87DE3C4BD5153E97D9D9DF427B6B0',X'9DED051BDD32A71BEB69F8BED12701DB3DB4E30613DCA384A2C1A50B6757C3EE',1791494409664724,0,1791494409664724,1791494409664724);
INSERT INTO "api_keys" VALUES('ROHG9821VP8K6D2F','positions-producer','Position reports, vehicles','sa-aegfvq','Kafka','lkc-vv1f75','env-jqgukb',X'B766FEC2FEBC80C6193579BFC5013B3F',X'68298B470DCE3FB978BE064FD85F12B4E32724D14F4F3C360AF48A26B40449E7',1789187529664724,0,1789187529664724,1789187529664724);
INSERT INTO "api_keys" VALUES('6BSBQWQT8ZEXADLK','positions-producer-apac','Position reports, containers, 東京','sa-aegfvq','Kafka','lkc-gfmqst','env-jqgukb',X'5F02EDBA35184759EE9BEC3EA1C0CFDB',X'245C8AFA4AE0BFE3EF82D5DBAEAC87EB7E55A81EC6BD7FFF20A2F49AED8C99A6',1789481289664724,0,1789481289664724,1789481289664724);
INSERT INTO "api_keys" VALUES('OE20CANY893FS37S','fraud-reader','','sa-ftcbmo','Kafka','lkc-vv1f75','env-jqgukb',X'4E501D718B8CA7E737C20E1C98A96728',X'E7751C9922E66C95C8B21688D8852088164A3FB643CF6B6394925E61F5F4F306',1790725449664724,0,1790725449664724,1790725449664724);
INSERT INTO "api_keys" VALUES('VG2MJHCWLMLOSAHD','fraud-orders','Reads orders before packing','sa-ftcbmo','Kafka','lkc-zfnpcm','env-jqgukb',X'5BCDB7AF3D56E163FCCFED1EC8CDDC54',X'D590EA7DB2AA49D5CAE4BDD32B1A65DE43C16DC00A2FD9C26EC58C9394B8FFBD',1792781769664724,0,1792781769664724,1792781769664724);
INSERT INTO "api_keys" VALUES('O16YRV8IUDAF6674','warehouse-nightly','Nightly load, 02:00 UTC','sa-66akb7','Kafka','lkc-zfnpcm','env-jqgukb',X'5B73A6841F0483836EC47AF23192C065',X'68BF8FD2B512AA905796F5BA14E72AD0858979D267A81CFD7C1AAA8DB1DC683A',1724499849664724,0,1724499849664724,1724499849664724);
INSERT INTO "api_keys" VALUES('LJN9WIJSGK9T3NFH','warehouse-nightly-cluster_1','Nightly load, second source','sa-66akb7','Kafka','lkc-vv1f75','env-jqgukb',X'68FC6B604D7D5B1260A63E9D15BFD028',X'39C62E0F74CBB03F726268C45F45F6A4E8903C05595C5EB0C7BB3DDDC5DFFE54',1724603529664724,0,1724603529664724,1724603529664724);
INSERT INTO "api_keys" VALUES('JBJ6WTXBQB2AUS43','billing-monthly','Rechnungen für die Buchhaltung, jeweils am Monatsersten','sa-iti0rg','Kafka','lkc-zfnpcm','env-jqgukb',X'B5CF7C71805119E9FE8D4BBDE6EF1AFA',X'9A39D0716E628D1D50B393C27D5B148663B90D53F8402705770D30117C51121A',1752113289664724,0,1752113289664724,1752113289664724);
INSERT INTO "api_keys" VALUES('TDBCFB6T0R3RF1EB','cold-store-sensors','Sensors of the cold store','sa-ygnpmo','Kafka','lkc-vv1f75','env-jqgukb',X'29E5F0C57C22434268EA5F104D3CF0F7',X'F825F0D55C939577C0974C7A8B1F0EC8A26202E4107B617418B1CF14137C4EDA',1783320969664725,0,1783320969664725,1783320969664725);
INSERT INTO "api_keys" VALUES('ZBQA7EAUG51GV7BA','','','sa-yxsz3g','Kafka','lkc-vv1f75','env-jqgukb',X'01BBFDBF71A1BCDA0F2D3D15A54BDF70',X'C055DF75CB8BF17CBB0B1700871F0AC96F3FEC918DD7F0AFDFAB80101752D62F',1674016329664724,0,1674016329664724,1674016329664724);
INSERT INTO "api_keys" VALUES('HCO2PWX9E7HEPQ23','','Reports for the board','u-9d3kq7','Kafka','lkc-vv1f75','env-jqgukb',X'E3633A773ED5BDF100FC78ED414A837B',X'F23E8E6D9A1C186BA642D1CB5231178EF332FE1214B1A1056AA370566736A243',1684090569664724,0,1684090569664724,1684090569664724);
INSERT INTO "api_keys" VALUES('5CC3FLK7N9PMPSCI','board-reports','Reports for the board, second cluster','u-9d3kq7','Kafka','lkc-zfnpcm','env-jqgukb',X'A62C9FF5049E5A4CD6DB9B4590F9AE3B',X'4ED30F60F156BC734785C9FB498AE2A1B1D7374ECDDBEC36926BDD752364C634',1700040009664725,0,1700040009664725,1700040009664725);
INSERT INTO "api_keys" VALUES('W3U25ATHXMSJ7LDO','yulia-admin','Topic maintenance','u-y9zzqa','Kafka','lkc-zfnpcm','env-jqgukb',X'6B234C21962BB4215A432482114C1905',X'EFF841577E862609630571DF811562AB145E7C1473BACD63753D99676CF4FE3F',1783873929664724,0,1783873929664724,1783873929664724);
INSERT INTO "api_keys" VALUES('QL7C6AGMG437ROD1','siobhan-debug','Incident 2216, delete when closed','u-5rwi3p','Kafka','lkc-vv1f75','env-jqgukb',X'622A728F9DDB0A60F51901572D60B535',X'F6E1B7691B7387994A0134705E9C4408B1694749020209A11FE11418499F989F',1772624649664724,0,1772624649664724,1772624649664724);
INSERT INTO "api_keys" VALUES('PSVTPW51ENNN53UJ','misaki-確認','アジア太平洋クラスタの動作確認','u-3f5uom','Kafka','lkc-gfmqst','env-jqgukb',X'EC544175F19386F9281EA252ABCAB391',X'53FC1FC600B1F159FF31F03FF8F978B7D3FE2786B9741421EE83FDAC3A2B2520',1791528969664724,0,1791528969664724,1791528969664724);
INSERT INTO "api_keys" VALUES('38ZEBJ4N6D4QAG63','طلبات-قراءة','قراءة الطلبات للتحليل','u-s2vynd','Kafka','lkc-zfnpcm','env-jqgukb',X'2D65CC99ADF5A4D7C8D8AC79DD957622',X'19AD82A9540F391DC1706D36C271F3848D70F55F762CC2A9E7A32F7A76F17CB4',1784971209664724,0,1784971209664724,1784971209664724);
INSERT INTO "api_keys" VALUES('COHBIEOY7B9VNQ9R','mirror-orders-from','Mirror link of orders','sa-tjgard','Kafka','lkc-zfnpcm','env-jqgukb',X'316FE66016565587A20267917D2999B0',X'912B30E00189273F1011A9683DE17BE9921852A4D5D5E1B86334466BFB684FCA',1760986569664724,0,1760986569664724,1760986569664724);
INSERT INTO "api_keys" VALUES('UNO0DQ8A7P2V0UXF','mirror-orders-to','Mirror link of orders','sa-tjgard','Kafka','lkc-gfmqst','env-jqgukb',X'671ACFE6CB301268BCFB2E0A7650B61C',X'40472C99B410CE885EDC93D0289A63F4D7E0A5BE9109CDB6C7B4A15B739FA6A5',1763699529664724,0,1763699529664724,1763699529664724);
INSERT INTO "api_keys" VALUES('FZ4LRIEJCIOHBNFV','mirror-positions-from','Mirror link of positions','sa-tjgard','Kafka','lkc-zfnpcm','env-jqgukb',X'B0CA07E4DAD6CDE8C29813C730ECCFE1',X'DAF2EFCE793429312EC2CF8471D1D89B62E55285ACAD6D092C1F0E9D9963FE1B',1766412489664725,0,1766412489664725,1766412489664725);
INSERT INTO "api_keys" VALUES('PC5OIZG3Q9NDUZE1','mirror-positions-to','Mirror link of positions','sa-tjgard','Kafka','lkc-gfmqst','env-jqgukb',X'634F4322087DE7AFFBE274B681E6DE80',X'57FFCE85D1E0BFB8866F6CF77C0CC15817E3C9183056FDE04C2D5A5BED6901A6',1769125449664724,0,1769125449664724,1769125449664724);
INSERT INTO "api_keys" VALUES('2109HO6PUG8BMA6C','mirror-customers-from','Mirror link of customers','sa-tjgard','Kafka','lkc-zfnpcm','env-jqgukb',X'C125F1CE0520DAEF45CB47826B37C9BB',X'2B627BE9FA0E9DC25245ED5DCD4D0A7C7CE5276F8AFAEE12654980070DA0CDFC',1771838409664724,0,1771838409664724,1771838409664724);
INSERT INTO "api_keys" VALUES('VK0VDOJQT4SGUEO3','mirror-customers-to','Mirror link of customers','sa-tjgard','Kafka','lkc-gfmqst','env-jqgukb',X'8EF128456EADB56CE96D8E50BB4E492F',X'A2D53CB77DE77B12B38BF3362AA990EA013A8AA8A9054CD6590D8D7F8CF96615',1774551369664724,0,1774551369664724,1774551369664724);
INSERT INTO "api_keys" VALUES('6OSANY9HNF2Z460N','mirror-stock-from','Mirror link of stock','sa-tjgard','Kafka','lkc-vv1f75','env-jqgukb',X'1652BD74A5F8EA7E50C3A514AEA89266',X'DD80ABAE1A707FD1CADC1BA16373110EDC17AE2D98ADC429E39807D0F1982D44',1777264329664724,0,1777264329664724,1777264329664724);
INSERT INTO "api_keys" VALUES('IF7IZ47688D3PFYU','mirror-stock-to','Mirror link of stock','sa-tjgard','Kafka','lkc-gfmqst','env-jqgukb',X'B5DAE379C52ED3A706B2C5B262B74A0B',X'CFC2496E0055A99BE8F22951743F294EDA912E92790B12229DDDBA3AFC55A60F',1779977289664724,0,1779977289664724,1779977289664724);
INSERT INTO "api_keys" VALUES('EFXINCCPIBGIQ419','mirror-prices-from','Mirror link of prices','sa-tjgard','Kafka','lkc-vv1f75','env-jqgukb',X'8DB577231F3687AFB298B1E71762D0A0',X'845F37CAD23C6C372038808A293D2DC9BAB1ED0ACB79F31EABD8917023F5209C',1782690249664724,0,1782690249664724,1782690249664724);
INSERT INTO "api_keys" VALUES('QK3LICMH7W34UDUV','orders-service-dev','','sa-sauz37','Kafka','lkc-qkhbro','env-00egiu',X'15391ADCBA6C7EC92142DEC64816C78B',X'DEA18A875ABBE4010868231309A12F3A325D38566CD8104BB030D519BE39561B',1766006409664724,0,1766006409664724,1766006409664724);
INSERT INTO "api_keys" VALUES('YGB2LE729IMU1MKW','hương-dev','Thử nghiệm cục bộ','u-4p8jsa','Kafka','lkc-qkhbro','env-00egiu',X'D16F5342F549F0A613FAC4F7EB41F673',X'9CCB85D5DBD2722CEBB156DAB165DF02E0110C645A1FB46A6F99DAD6D510131C',1790129289664724,0,1790129289664724,1790129289664724);
INSERT INTO "api_keys" VALUES('C9JTWQE9PY5DAB46','ananya-dev','स्थानीय परीक्षण','u-o172pz','Kafka','lkc-qkhbro','env-00egiu',X'57A9A6BD311E7D9ABF2C45192420C97F',X'09F9416A63688183F0354C8D6C41D951B016508D11D1DBDB6B1945C18AE80DCC',1792470729664725,0,1792470729664725,1792470729664725);
INSERT INTO "api_keys" VALUES('8X8OZF64UN62GZFG','spike-tiered-storage','Spike: tiered storage, may go after the sprint','u-o172pz','Kafka','lkc-opdatr','env-00egiu',X'74DE7BE79DAD9EA2ACE30AC711DD14A1',X'9AAD129E043FC7B380DBB58A97EE022F12D3FC5D9A61D1ADC2F6D044FF7D77CD',1794336969664725,0,1794336969664725,1794336969664725);
INSERT INTO "api_keys" VALUES('9L1ZJTISSXL1XVRN','load-test','k6 load test','u-4p8jsa','Kafka','lkc-opdatr','env-00egiu',X'79F633ACCD88EEF4EDD40A7C6EF39D98',X'BAFB354EFF4E8832F8209A93F0429DBC4CD5C8AF746741A1D40FCD9962BBB4A6',1794578889664724,0,1794578889664724,1794578889664724);
INSERT INTO "api_keys" VALUES('PVHAS5IV4N9XTOVS','γιώργος-δοκιμή','','u-ixw7jb','Kafka','lkc-qkhbro','env-00egiu',X'BDF4EFB96ED01EF00CE6D31D717E3E90',X'1F846E8AD8DF8364679BD499CD505F23F9595ED25A9B6EA7D13F2F6C0D97B694',1782387849664724,0,1782387849664724,1782387849664724);
INSERT INTO "api_keys" VALUES('2FJQGSN5FR4IYFCC','payments-dev','Connector under development','sa-dkh39v','Kafka','lkc-qkhbro','env-00egiu',X'83E4E774B1D76A0770A8B87CA6953DAA',X'9A283000A5146AEF05305C620126BCBB9D538556264038D25A215CF9FC6F7196',1777964169664725,0,1777964169664725,1777964169664725);
INSERT INTO "api_keys" VALUES('TRJC7KVCQBQ15CDI','orders-service-staging','Order service, staging','sa-sauz37','Kafka','lkc-iv2jr9','env-420nmu',X'198294D2FF98FC9427D7599E77991878',X'91D4FD02AC6B55A78CE185A6A306217621562C854CF16D4F0EAA42928B48EFFB',1787908809664725,0,1787908809664725,1787908809664725);
INSERT INTO "api_keys" VALUES('C9IKBYRHODKDGRSJ','payments-staging','Connector, staging','sa-dkh39v','Kafka','lkc-iv2jr9','env-420nmu',X'87BFA802329F27F8589E886ED75B4C66',X'389E6A2AD9D15368180F39DCB62FA3A5A459F1CCDD99B012102767C055C15939',1787969289664724,0,1787969289664724,1787969289664724);
INSERT INTO "api_keys" VALUES('6HT80HOGEKC0YBDZ','fraud-staging','Scoring, staging','sa-ftcbmo','Kafka','lkc-iv2jr9','env-420nmu',X'FBF076D22291BC1970D6303FFCD90461',X'89AB40D357A83CF447398B6D9DB2D5FE9DCB6FD48EB1FBE0D35A4F3956E9F829',1790872329664724,0,1790872329664724,1790872329664724);
INSERT INTO "api_keys" VALUES('WZLIBQUAT52Q9TPH','yulia-staging','','u-y9zzqa','Kafka','lkc-iv2jr9','env-420nmu',X'445FB77425558A8474829AF84C3E3F60',X'A12BEAEAACC47F328F785221BAB8884192EB2E82E252B9E82351C3638F37A5EA',1769436489664725,0,1769436489664725,1769436489664725);
INSERT INTO "api_keys" VALUES('HKRFOR3TTPFRCSFT','schemas-prod','Build pipeline, production','sa-tzgsnx','SchemaRegistry','lsrc-1kkzhi','env-jqgukb',X'5D815C0BDDDCCC4B69B7E2E66CC32FBA',X'9B04A047B4ACA0093FDD24E099D0DA3FA5D058D05BAB99DA15D08BDE4818D26F',1785005769664724,0,1785005769664724,1785005769664724);
INSERT INTO "api_keys" VALUES('K3R1EFX4OEI4SWEQ','schemas-staging','Build pipeline, staging','sa-tzgsnx','SchemaRegistry','lsrc-m1llfh','env-420nmu',X'B77981542118CB13F471CA31DBDE176A',X'9231C8C0BCE175D0E08FEC172E9E658E8E81F432C8F75A22C54540132BD7A34C',1785040329664724,0,1785040329664724,1785040329664724);
INSERT INTO "api_keys" VALUES('ZN21UTYAW4KX6B32','schemas-dev','Build pipeline, development','sa-tzgsnx','SchemaRegistry','lsrc-1wohd7','env-00egiu',X'BD87EB37768CBAEAC174021E353AA719',X'FC42AC7BB4F1836557EFBE0C4DF8956262BBC763ABFC2FF508F661635D1F23C1',1785100809664724,0,1785100809664724,1785100809664724);
INSERT INTO "api_keys" VALUES('84225UWTDGVAF46W','orders-serde','Serialisers of the order service','sa-sauz37','SchemaRegistry','lsrc-1kkzhi','env-jqgukb',X'AFC15067B9639F4ECAD2148A9EBF3B50',X'89714E8F9C838144DB8207B7B3096528AE05379A9C93DC22B169CD95B75679FE',1787779209664725,0,1787779209664725,1787779209664725);
INSERT INTO "api_keys" VALUES('I82LJIHB5QSQSJIN','steward','Μεταδεδομένα και ετικέτες','u-ixw7jb','SchemaRegistry','lsrc-1kkzhi','env-jqgukb',X'802140830D795E48532977AD2627CC01',X'BB66FF887F8D90B99C7558ADD0F65C1D41247E779E17B16C19D74AD49390C92F',1768555209664724,0,1768555209664724,1768555209664724);
INSERT INTO "api_keys" VALUES('5U9KF510P1A9CRY9','warehouse-serde','','sa-66akb7','SchemaRegistry','lsrc-1kkzhi','env-jqgukb',X'DD770ABBD721AC6B35238731D94EC465',X'CB1AC30932C2D356045412D2964D876665E4E808BD6C00D91FF3B847832F03B4',1724534409664724,0,1724534409664724,1724534409664724);
INSERT INTO "api_keys" VALUES('WDF2LG2QTUMCANVF','enrichment-cli','Deploys the queries','sa-f25alm','ksqlDB','lksqlc-e4na7e','env-jqgukb',X'318B419033EF4A014F0CF5F54822D98D',X'0F9BF92E4FA72CACBC38A232949660A2F0D9F8953FE286480477EFD89ACD0032',1734885129664725,0,1734885129664725,1734885129664725);
INSERT INTO "api_keys" VALUES('C5VJB9P340BFT3Z7','yulia-ksql','Looking at running queries','u-y9zzqa','ksqlDB','lksqlc-e4na7e','env-jqgukb',X'21FBAD96DCDC9E121D3EA3A36051F3D2',X'50A934207B4D313F225CF3F2C909901C39D7C9687E56E7E100E363E8440AA180',1788677769664724,0,1788677769664724,1788677769664724);
INSERT INTO "api_keys" VALUES('F7TNVO3GTWSYQ083','ksql-dev','Query development','u-4p8jsa','ksqlDB','lksqlc-9valrs','env-00egiu',X'FB4BF478B56696F0B33010A2D57B04D7',X'4F9AD72DAC7A8CE465B1FC93BD403FC12216B2E7298A5A50372DC55416A16D03',1790328009664724,0,1790328009664724,1790328009664724);
INSERT INTO "api_keys" VALUES('8XDVEF5ZUL6X1TR1','flink-scoring','Submits the scoring statements','sa-ftcbmo','FlinkRegion','aws.eu-central-1','env-jqgukb',X'86AE2EE4152E23A6A9B8BAFA8F987265',X'B6A073691A7ABC5A01F5BEBE24D4D0D6F192ACEBB1E416A95DB6AB723B692DAF',1791114249664724,0,1791114249664724,1791114249664724);
INSERT INTO "api_keys" VALUES('3ZMDC0DR7D7KH6OJ','flink-scoring-staging','Submits the scoring statements, staging','sa-ftcbmo','FlinkRegion','aws.eu-central-1','env-420nmu',X'E1CBCA8E26B8A7D96034ECB3DD333D4C',X'C6682983DDBEEED1A6500530028D9121FA9B3F2629216B82F98097AD02FD5F86',1790984649664724,0,1790984649664724,1790984649664724);
INSERT INTO "api_keys" VALUES('B2HBIW7KND7Q2QAZ','flink-play','','u-o172pz','FlinkRegion','gcp.europe-west3','env-00egiu',X'4A908E2332BD1383BF2992E72A092DEA',X'BF157C29D5A680A31EE1ED2C1ADF0BA683B7FCE9632C92C5FD14ACBF797C976F',1794432009664724,0,1794432009664724,1794432009664724);
INSERT INTO "api_keys" VALUES('G36I1X6LGXX7TX3S','iceberg-catalog','Reads the Iceberg tables of Tableflow','sa-66akb7','Tableflow','tableflow',NULL,X'F6029E389DCF14BBA5C4D4CF812B7C2E',X'BADEA62A11549D80318C81083C4CAB2C9A2E309551FA74012F107D517CE9E644',1783269129664724,0,1783269129664724,1783269129664724);
INSERT INTO "api_keys" VALUES('5O150SFFBK8FW1XD','terraform','Terraform provider, infrastructure repository','sa-gti9yi','Cloud','cloud',NULL,X'D24AAE3F128ED2E7861EFFEEC31FE624',X'AB098B35CEC0FB930D1EC6838CEF24B84C53E5178575D93155315C1E9787D5D0',1763785929664724,0,1763785929664724,1763785929664724);
INSERT INTO "api_keys" VALUES('HNZK1HQJQWHPTN9N','terraform-2','New key for the Terraform provider; the old one is still in the nightly job','sa-gti9yi','Cloud','cloud',NULL,X'14B35944CF448EC192B69E7408BF1C47',X'86404DD4DB7A64E4CFF0257D74DA5A74392EDF8E56F94E1EB00BEC591628CA21',1793628489664725,0,1793628489664725,1793628489664725);
INSERT INTO "api_keys" VALUES('6Z56401DL3HDMPNZ','ada-cli','','u-gacnnz','Cloud','cloud',NULL,X'7D12ADD665917842C8CF2B2321FE6C0F',X'9D4BD2184E88395DE611AAD0BA70D56119C07BB7538A448CE125BFA70EF059F9',1753858569664724,0,1753858569664724,1753858569664724);
INSERT INTO "api_keys" VALUES('PK6KPZFNSAOHT5JV','metrics-dashboard','Grafana, Metrics API','u-5rwi3p','Cloud','cloud',NULL,X'608B1AFF8E4D250ED8D8B7778FB8231F',X'B94817AD10F593E9A080B360EA9366B86CE4F938AF848D3A5486B49E105DD662',1751076489664724,0,1751076489664724,1751076489664724);
INSERT INTO "api_keys" VALUES('L1ICBV5XL5E1XAHE','bob-cloud','From the time when Bob was OrganizationAdmin','u-fxs2di','Cloud','cloud',NULL,X'91135ED3AC02246F662A94C8026AE8D1',X'EFFCA71A464AB058133120183D49BAE177C827B9B738DD393B3E38AC07D40E34',1734911049664724,0,1734911049664724,1734911049664724);
INSERT INTO "api_keys" VALUES('Q69GSMNSDBOKO9S0','break-glass','In the safe; for emergencies only','u-gacnnz','Global','global',NULL,X'CA2143BF751ACE739EE424F3112A0CAE',X'DEBD06993458D5C4069E2BC5BDEF68B5065AAD696E5AD9539F7848C412903848',1792807689664724,0,1792807689664724,1792807689664724);
INSERT INTO "api_keys" VALUES('TKOZ2Q2MUPL81XUS','Sign-in','Made by the local organization when it started, for this run','u-gacnnz','Cloud','cloud',NULL,X'7B777E77AAC5058DAED76794AF34FF28',X'1CBC0049C26E6E6ABE67F50A97AB7D59D02BB6FDA7B72B8BC7CFC4BD53240EF7',1795391049676591,1,1795391049676591,1795391049676591);
CREATE TABLE deleted_api_keys (
            id TEXT COLLATE NOCASE PRIMARY KEY, kind TEXT NOT NULL, deleted_at INTEGER NOT NULL)
            WITHOUT ROWID;
CREATE TABLE environments (
            id TEXT COLLATE NOCASE PRIMARY KEY, display_name TEXT NOT NULL UNIQUE,
            package TEXT NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
INSERT INTO "environments" VALUES('env-jqgukb','Prod_1','ADVANCED',1669661769664268,1669661769664268);
INSERT INTO "environments" VALUES('env-00egiu','Dev_1','ESSENTIALS',1669687689664268,1669687689664268);
INSERT INTO "environments" VALUES('env-420nmu','Staging_1','ESSENTIALS',1717432329664268,1717432329664268);
CREATE TABLE kafka_acls (
            cluster_id TEXT COLLATE NOCASE NOT NULL REFERENCES kafka_clusters (id) ON DELETE CASCADE,
            resource_type TEXT NOT NULL, resource_name TEXT NOT NULL, pattern_type TEXT NOT NULL,
            principal TEXT NOT NULL, host TEXT NOT NULL, operation TEXT NOT NULL,
            permission TEXT NOT NULL,
            PRIMARY KEY (cluster_id, resource_type, resource_name, pattern_type, principal, host,
                operation, permission)) WITHOUT ROWID;
INSERT INTO "kafka_acls" VALUES('lkc-iv2jr9','TOPIC','orders','PREFIXED','User:sa-sauz37','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-iv2jr9','TOPIC','orders','PREFIXED','User:sa-sauz37','*','WRITE','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-qkhbro','TOPIC','orders','PREFIXED','User:sa-sauz37','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-qkhbro','TOPIC','orders','PREFIXED','User:sa-sauz37','*','WRITE','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-vv1f75','GROUP','connect-payments','LITERAL','User:sa-dkh39v','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-vv1f75','GROUP','fraud','PREFIXED','User:sa-ftcbmo','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-vv1f75','TOPIC','*','LITERAL','User:sa-yxsz3g','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-vv1f75','TOPIC','orders','PREFIXED','User:sa-ftcbmo','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-vv1f75','TOPIC','payments','PREFIXED','User:sa-dkh39v','*','DESCRIBE','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-vv1f75','TOPIC','payments','PREFIXED','User:sa-dkh39v','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-vv1f75','TOPIC','payments','PREFIXED','User:sa-dkh39v','*','WRITE','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-vv1f75','TOPIC','positions','PREFIXED','User:sa-aegfvq','*','DESCRIBE','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-vv1f75','TOPIC','positions','PREFIXED','User:sa-aegfvq','*','WRITE','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-zfnpcm','GROUP','warehouse','PREFIXED','User:sa-66akb7','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-zfnpcm','TOPIC','*','LITERAL','User:sa-66akb7','*','DESCRIBE','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-zfnpcm','TOPIC','*','LITERAL','User:sa-66akb7','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-zfnpcm','TOPIC','*','LITERAL','User:sa-f25alm','*','CREATE','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-zfnpcm','TOPIC','*','LITERAL','User:sa-f25alm','*','READ','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-zfnpcm','TOPIC','*','LITERAL','User:sa-f25alm','*','WRITE','ALLOW');
INSERT INTO "kafka_acls" VALUES('lkc-zfnpcm','TOPIC','invoices','LITERAL','User:sa-iti0rg','*','READ','ALLOW');
CREATE TABLE kafka_clusters (
            id TEXT COLLATE NOCASE PRIMARY KEY,
            environment_id TEXT COLLATE NOCASE NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
            display_name TEXT NOT NULL, availability TEXT NOT NULL, cloud TEXT NOT NULL,
            region TEXT NOT NULL, config_kind TEXT NOT NULL, cku INTEGER NOT NULL,
            deletion_protection INTEGER NOT NULL, provisioned_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
INSERT INTO "kafka_clusters" VALUES('lkc-vv1f75','env-jqgukb','cluster_1','MULTI_ZONE','AWS','eu-central-1','Dedicated',4,1,1670966409664305,1670966409664305,1670966409664305);
INSERT INTO "kafka_clusters" VALUES('lkc-zfnpcm','env-jqgukb','orders_eu','MULTI_ZONE','AWS','eu-central-1','Standard',0,1,1690786569664304,1690786569664304,1690786569664304);
INSERT INTO "kafka_clusters" VALUES('lkc-gfmqst','env-jqgukb','tracking_apac','MULTI_ZONE','AWS','ap-northeast-1','Enterprise',0,0,1759310409664304,1759310409664304,1759310409664304);
INSERT INTO "kafka_clusters" VALUES('lkc-qkhbro','env-00egiu','dev_shared','SINGLE_ZONE','AWS','eu-central-1','Basic',0,0,1671769929664304,1671769929664304,1671769929664304);
INSERT INTO "kafka_clusters" VALUES('lkc-opdatr','env-00egiu','dev_sandbox','SINGLE_ZONE','GCP','europe-west3','Basic',0,0,1775242569664304,1775242569664304,1775242569664304);
INSERT INTO "kafka_clusters" VALUES('lkc-iv2jr9','env-420nmu','staging_main','SINGLE_ZONE','AWS','eu-central-1','Standard',0,0,1719315849664304,1719315849664304,1719315849664304);
CREATE TABLE ksql_clusters (
            id TEXT COLLATE NOCASE PRIMARY KEY,
            environment_id TEXT COLLATE NOCASE NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
            kafka_cluster_id TEXT COLLATE NOCASE NOT NULL REFERENCES kafka_clusters (id) ON DELETE CASCADE,
            credential_id TEXT COLLATE NOCASE NOT NULL, display_name TEXT NOT NULL,
            csu INTEGER NOT NULL, detailed_log INTEGER NOT NULL, provisioned_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
INSERT INTO "ksql_clusters" VALUES('lksqlc-e4na7e','env-jqgukb','lkc-zfnpcm','sa-f25alm','enrichment',8,1,1718581449664380,1718581449664380,1718581449664380);
INSERT INTO "ksql_clusters" VALUES('lksqlc-9valrs','env-00egiu','lkc-qkhbro','sa-f25alm','enrichment_dev',4,1,1718659209664380,1718659209664380,1718659209664380);
CREATE TABLE organizations (
            id TEXT COLLATE NOCASE PRIMARY KEY, display_name TEXT NOT NULL,
            jit_enabled INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
INSERT INTO "organizations" VALUES('7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3','Lindwurm Logistics',0,1669212489664197,1669212489664197);
CREATE TABLE quota_limits (
            id TEXT PRIMARY KEY, scope TEXT NOT NULL, display_name TEXT NOT NULL,
            default_limit INTEGER NOT NULL, applied_limit INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO "quota_limits" VALUES('iam.max_cloud_api_keys.per_org','ORGANIZATION','Max Cloud API Keys Per Organization',500,1000);
INSERT INTO "quota_limits" VALUES('iam.max_cloud_api_keys.per_service_account','SERVICE_ACCOUNT','Max Cloud API Keys Per Service Account',10,10);
INSERT INTO "quota_limits" VALUES('iam.max_cloud_api_keys.per_user','USER_ACCOUNT','Max Cloud API Keys Per User',10,10);
INSERT INTO "quota_limits" VALUES('iam.max_cluster_api_keys.per_service_account','SERVICE_ACCOUNT','Max Cluster API Keys Per Service Account',10,10);
INSERT INTO "quota_limits" VALUES('iam.max_cluster_api_keys.per_user','USER_ACCOUNT','Max Cluster API Keys Per User',10,10);
INSERT INTO "quota_limits" VALUES('iam.max_environments.per_org','ORGANIZATION','Max Environments Per Organization',25,25);
INSERT INTO "quota_limits" VALUES('iam.max_kafka_clusters.per_org','ORGANIZATION','Max Kafka Clusters Per Organization',400,400);
INSERT INTO "quota_limits" VALUES('iam.max_service_accounts.per_org','ORGANIZATION','Max Service Accounts Per Organization',1000,1000);
INSERT INTO "quota_limits" VALUES('iam.max_users.per_org','ORGANIZATION','Max Users Per Organization',1000,1000);
INSERT INTO "quota_limits" VALUES('kafka.max_api_keys.per_cluster','KAFKA_CLUSTER','Max Kafka API Keys Per Cluster',2000,2000);
INSERT INTO "quota_limits" VALUES('kafka.max_kafka_clusters.per_env','ENVIRONMENT','Max Kafka Clusters Per Environment',20,20);
CREATE TABLE role_bindings (
            id TEXT COLLATE NOCASE PRIMARY KEY, principal TEXT COLLATE NOCASE NOT NULL,
            role_name TEXT NOT NULL, crn_pattern TEXT NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
INSERT INTO "role_bindings" VALUES('rb-s2nk14','User:u-gacnnz','OrganizationAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3',1669229769664514,1669229769664514);
INSERT INTO "role_bindings" VALUES('rb-4bf6lg','User:u-5rwi3p','OrganizationAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3',1740095049664514,1740095049664514);
INSERT INTO "role_bindings" VALUES('rb-s8rnxi','User:u-fxs2di','EnvironmentAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-00egiu',1787070729664514,1787070729664514);
INSERT INTO "role_bindings" VALUES('rb-1fgsup','User:u-y9zzqa','EnvironmentAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb',1700351049664514,1700351049664514);
INSERT INTO "role_bindings" VALUES('rb-n35tpj','User:u-y9zzqa','EnvironmentAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-420nmu',1717717449664514,1717717449664514);
INSERT INTO "role_bindings" VALUES('rb-yeaj4c','User:u-3f5uom','CloudClusterAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb/cloud-cluster=lkc-gfmqst',1759448649664514,1759448649664514);
INSERT INTO "role_bindings" VALUES('rb-wtlpd7','User:u-s2vynd','DeveloperRead','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb/cloud-cluster=lkc-zfnpcm/kafka=lkc-zfnpcm/topic=orders*',1745279049664514,1745279049664514);
INSERT INTO "role_bindings" VALUES('rb-bmvkvh','User:u-s2vynd','EnvironmentAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-00egiu',1745365449664514,1745365449664514);
INSERT INTO "role_bindings" VALUES('rb-vyslvw','User:u-wifxbh','AccountAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3',1715039049664514,1715039049664514);
INSERT INTO "role_bindings" VALUES('rb-cgz40f','User:u-wifxbh','Operator','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb',1715125449664514,1715125449664514);
INSERT INTO "role_bindings" VALUES('rb-6ge4ff','User:u-4p8jsa','EnvironmentAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-00egiu',1763423049664514,1763423049664514);
INSERT INTO "role_bindings" VALUES('rb-yjpsqq','User:u-ixw7jb','DataSteward','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb',1735775049664514,1735775049664514);
INSERT INTO "role_bindings" VALUES('rb-7flj6v','User:u-o172pz','DeveloperManage','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-00egiu/cloud-cluster=lkc-opdatr',1775519049664514,1775519049664514);
INSERT INTO "role_bindings" VALUES('rb-h2wzn6','User:u-o172pz','DeveloperManage','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-00egiu/cloud-cluster=lkc-qkhbro',1775605449664514,1775605449664514);
INSERT INTO "role_bindings" VALUES('rb-6wsjeg','User:u-y8s6sf','MetricsViewer','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3',1756511049664514,1756511049664514);
INSERT INTO "role_bindings" VALUES('rb-pqney4','User:sa-gti9yi','OrganizationAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3',1675381449664514,1675381449664514);
INSERT INTO "role_bindings" VALUES('rb-rsx86t','User:sa-sauz37','DeveloperWrite','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb/cloud-cluster=lkc-zfnpcm/kafka=lkc-zfnpcm/topic=orders*',1691797449664514,1691797449664514);
INSERT INTO "role_bindings" VALUES('rb-u2rctm','User:sa-sauz37','DeveloperRead','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb/cloud-cluster=lkc-zfnpcm/kafka=lkc-zfnpcm/group=orders*',1691797449664514,1691797449664514);
INSERT INTO "role_bindings" VALUES('rb-zby3p8','User:sa-tzgsnx','ResourceOwner','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb/schema-registry=lsrc-1kkzhi/subject=*',1720223049664514,1720223049664514);
INSERT INTO "role_bindings" VALUES('rb-mypp94','User:sa-tzgsnx','ResourceOwner','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-420nmu/schema-registry=lsrc-m1llfh/subject=*',1720309449664514,1720309449664514);
INSERT INTO "role_bindings" VALUES('rb-ita3n8','User:sa-f25alm','KsqlAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb/cloud-cluster=lkc-zfnpcm/ksql=enrichment',1718667849664514,1718667849664514);
INSERT INTO "role_bindings" VALUES('rb-cc7zz1','User:sa-tjgard','CloudClusterAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb/cloud-cluster=lkc-gfmqst',1760053449664514,1760053449664514);
INSERT INTO "role_bindings" VALUES('rb-buzqnq','User:sa-tjgard','CloudClusterAdmin','crn://confluent.cloud/organization=7c0d9a52-3be4-4f7e-9d21-58a1c6e0b4f3/environment=env-jqgukb/cloud-cluster=lkc-zfnpcm',1760053449664514,1760053449664514);
CREATE TABLE schema_registries (
            id TEXT COLLATE NOCASE PRIMARY KEY,
            environment_id TEXT COLLATE NOCASE NOT NULL REFERENCES environments (id) ON DELETE CASCADE,
            package TEXT NOT NULL, cloud TEXT NOT NULL, region TEXT NOT NULL,
            region_id TEXT NOT NULL, provisioned_at INTEGER NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
INSERT INTO "schema_registries" VALUES('lsrc-1kkzhi','env-jqgukb','ADVANCED','AWS','eu-central-1','sgreg-4',1671061449664354,1671061449664354,1671061449664354);
INSERT INTO "schema_registries" VALUES('lsrc-1wohd7','env-00egiu','ESSENTIALS','AWS','eu-central-1','sgreg-4',1671882249664354,1671882249664354,1671882249664354);
INSERT INTO "schema_registries" VALUES('lsrc-m1llfh','env-420nmu','ESSENTIALS','AWS','eu-central-1','sgreg-4',1719367689664354,1719367689664354,1719367689664354);
CREATE TABLE service_accounts (
            id TEXT COLLATE NOCASE PRIMARY KEY, display_name TEXT NOT NULL UNIQUE,
            description TEXT NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
INSERT INTO "service_accounts" VALUES('sa-sauz37','orders-service','Writes and reads the order topics of the web shop',1674413769664413,1674413769664413);
INSERT INTO "service_accounts" VALUES('sa-dkh39v','payments-connector','Moves settled payments into the ledger database',1681101129664413,1681101129664413);
INSERT INTO "service_accounts" VALUES('sa-aegfvq','shipment-tracker','Position reports of all lorries and containers',1691270409664414,1691270409664414);
INSERT INTO "service_accounts" VALUES('sa-ftcbmo','fraud-scoring','Scores orders before they are packed',1729692489664413,1729692489664413);
INSERT INTO "service_accounts" VALUES('sa-66akb7','warehouse-loader','Nightly load into the data warehouse',1700299209664414,1700299209664414);
INSERT INTO "service_accounts" VALUES('sa-iti0rg','billing-export','Monthly invoices for the accountants',1708101129664413,1708101129664413);
INSERT INTO "service_accounts" VALUES('sa-ygnpmo','iot-gateway','Sensors of the cold store; was meant to get its ACLs in a second step',1783217289664413,1783217289664413);
INSERT INTO "service_accounts" VALUES('sa-gti9yi','terraform-ci','Provisions everything from the infrastructure repository',1675295049664413,1675295049664413);
INSERT INTO "service_accounts" VALUES('sa-f25alm','ksql-enrichment','Runs the ksqlDB clusters',1718434569664413,1718434569664413);
INSERT INTO "service_accounts" VALUES('sa-tzgsnx','schema-publisher','Registers schemas from the build pipeline',1720119369664413,1720119369664413);
INSERT INTO "service_accounts" VALUES('sa-tjgard','mirror-eu-apac','Mirrors topics between the regions; one key a link',1759923849664413,1759923849664413);
INSERT INTO "service_accounts" VALUES('sa-yxsz3g','legacy-reports','',1673938569664413,1673938569664413);
CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
INSERT INTO "settings" VALUES('page_token_key',X'580A14DD023D7BEE3AF9B3AD2A38A68AE67D21693F0226791AFD48283340C572');
CREATE TABLE users (
            id TEXT COLLATE NOCASE PRIMARY KEY, email TEXT NOT NULL, full_name TEXT NOT NULL,
            auth_type TEXT NOT NULL,
            created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
INSERT INTO "users" VALUES('u-gacnnz','ada.lindqvist@lindwurm.example','Ada Lindqvist','AUTH_TYPE_LOCAL',1669221129664463,1669221129664463);
INSERT INTO "users" VALUES('u-fxs2di','bob.marchetti@lindwurm.example','Bob Marchetti','AUTH_TYPE_LOCAL',1670750409664464,1670750409664464);
INSERT INTO "users" VALUES('u-y9zzqa','j.sokolova@lindwurm.example','Юлия Соколова','AUTH_TYPE_SSO',1693404489664463,1693404489664463);
INSERT INTO "users" VALUES('u-3f5uom','misaki.sato@lindwurm.example','佐藤 美咲','AUTH_TYPE_SSO',1740025929664464,1740025929664464);
INSERT INTO "users" VALUES('u-s2vynd','m.elfassi@lindwurm.example','محمد الفاسي','AUTH_TYPE_SSO',1744579209664463,1744579209664463);
INSERT INTO "users" VALUES('u-wifxbh','lukasz.wisniewski@lindwurm.example','Łukasz Wiśniewski','AUTH_TYPE_SSO',1714719369664463,1714719369664463);
INSERT INTO "users" VALUES('u-4p8jsa','huong.nguyen@lindwurm.example','Nguyễn Thị Hương','AUTH_TYPE_SSO',1762800969664463,1762800969664463);
INSERT INTO "users" VALUES('u-ixw7jb','g.papadopoulos@lindwurm.example','Γιώργος Παπαδόπουλος','AUTH_TYPE_SSO',1734746889664463,1734746889664463);
INSERT INTO "users" VALUES('u-o172pz','ananya.sharma@lindwurm.example','अनन्या शर्मा','AUTH_TYPE_SSO',1769592009664463,1769592009664463);
INSERT INTO "users" VALUES('u-y8s6sf','dana.levi@lindwurm.example','דנה לוי','AUTH_TYPE_SSO',1756053129664463,1756053129664463);
INSERT INTO "users" VALUES('u-5rwi3p','siobhan.obrien@lindwurm.example','Siobhán O’Brien','AUTH_TYPE_LOCAL',1707133449664463,1707133449664463);
INSERT INTO "users" VALUES('u-5iwu9j','on-call@lindwurm.example','','AUTH_TYPE_SSO',1790086089664463,1790086089664463);
CREATE INDEX environments_page ON environments (created_at, id);
CREATE INDEX kafka_clusters_page ON kafka_clusters (environment_id, created_at, id);
CREATE INDEX schema_registries_page ON schema_registries (environment_id, created_at, id);
CREATE INDEX ksql_clusters_page ON ksql_clusters (environment_id, created_at, id);
CREATE INDEX ksql_clusters_kafka ON ksql_clusters (kafka_cluster_id);
CREATE INDEX service_accounts_page ON service_accounts (created_at, id);
CREATE INDEX users_page ON users (created_at, id);
CREATE INDEX role_bindings_page ON role_bindings (created_at, id);
CREATE INDEX role_bindings_principal ON role_bindings (principal, created_at, id);
CREATE INDEX api_keys_page ON api_keys (created_at, id);
CREATE INDEX api_keys_owner ON api_keys (owner_id, created_at, id);
CREATE INDEX api_keys_resource ON api_keys (resource_id, created_at, id);
CREATE INDEX api_keys_both ON api_keys (owner_id, resource_id, created_at, id);
CREATE INDEX api_keys_environment ON api_keys (environment_id);
CREATE INDEX api_keys_sign_in ON api_keys (sign_in) WHERE sign_in;
CREATE TRIGGER api_key_deleted AFTER DELETE ON api_keys BEGIN
            INSERT OR REPLACE INTO deleted_api_keys VALUES
                (OLD.id, OLD.kind, CAST(strftime('%s', 'now') AS INTEGER) * 1000000);
            END;
CREATE TRIGGER kafka_cluster_deleted AFTER DELETE ON kafka_clusters BEGIN
            DELETE FROM api_keys WHERE resource_id = OLD.id;
            DELETE FROM role_bindings WHERE crn_pattern || '/' LIKE '%/cloud-cluster=' || OLD.id || '/%';
            END;
CREATE TRIGGER schema_registry_deleted AFTER DELETE ON schema_registries BEGIN
            DELETE FROM api_keys WHERE resource_id = OLD.id;
            DELETE FROM role_bindings WHERE crn_pattern || '/' LIKE '%/schema-registry=' || OLD.id || '/%';
            END;
CREATE TRIGGER ksql_cluster_deleted AFTER DELETE ON ksql_clusters BEGIN
            DELETE FROM api_keys WHERE resource_id = OLD.id;
            END;
CREATE TRIGGER environment_deleted AFTER DELETE ON environments BEGIN
            DELETE FROM role_bindings WHERE crn_pattern || '/' LIKE '%/environment=' || OLD.id || '/%';
            END;
CREATE TRIGGER service_account_deleted AFTER DELETE ON service_accounts BEGIN
            DELETE FROM api_keys WHERE owner_id = OLD.id;
            DELETE FROM role_bindings WHERE principal = 'User:' || OLD.id
                OR crn_pattern || '/' LIKE '%/service-account=' || OLD.id || '/%';
            END;
CREATE TRIGGER user_deleted AFTER DELETE ON users BEGIN
            DELETE FROM api_keys WHERE owner_id = OLD.id;
            DELETE FROM role_bindings WHERE principal = 'User:' || OLD.id;
            END;
COMMIT;